package org.hyperbean.drivers.nwfilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.hyperbean.documents.nwfilter.NwfilterDocument;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.host.DefinitionFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFiltersTest {
    @TempDir
    private Path folder;

    @Test
    void filtersOutliveTheDaemon() throws IOException {
        NwfilterDocument filter = filter("a", "");
        open().define(filter);
        assertThat(open().get("a").uuid()).isEqualTo(filter.uuid());
        open().undefine(filter.uuid());
        assertThat(open().all()).isEmpty();
    }

    @Test
    void filterWithoutUuidGetsOneForEver() throws IOException {
        Files.writeString(folder.resolve("a.xml"), "<filter name='a'/>");
        UUID given = open().get("a").uuid();
        assertThat(open().get("a").uuid()).isEqualTo(given);
    }

    @Test
    void noFilterTakesItselfIn() throws IOException {
        KeptFilters filters = open();
        filters.define(filter("b", "c"));
        filters.define(filter("c", "d"));
        assertThatThrownBy(() -> filters.define(filter("d", "b")))
                .hasMessage("operation failed: filter would introduce a loop");
    }

    @Test
    void aNameBelongsToOneFilter() throws IOException {
        KeptFilters filters = open();
        NwfilterDocument filter = filter("a", "");
        filters.define(filter);
        assertThatThrownBy(() -> filters.define(filter("a", "")))
                .hasMessage("operation failed: filter 'a' already exists with uuid " + filter.uuid());
        assertThatThrownBy(() -> filters.define(filter("x", "").withUuid(filter.uuid())))
                .hasMessage("operation failed: filter with same UUID but different name ('a') already exists");
    }

    @Test
    void namesDoNotLeadOutOfTheFolder() throws IOException {
        KeptFilters filters = open();
        assertThatThrownBy(() -> filters.define(filter("../a", ""))).hasMessageContaining("No such file or directory");
        assertThat(folder).isEmptyDirectory();
    }

    private KeptFilters open() throws IOException {
        KeptFilters filters = new KeptFilters(new DefinitionFolder(folder, "nwfilter-edit", ErrorDomain.NWFILTER));
        filters.load();
        return filters;
    }

    private static NwfilterDocument filter(String name, String reference) {
        String body = reference.isEmpty() ? "" : "<filterref filter='" + reference + "'/>";
        return NwfilterDocument.parse("<filter name='" + name + "'>" + body + "</filter>");
    }
}
