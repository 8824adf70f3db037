package org.hyperbean.drivers.qemu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.domain.DomainRules;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.host.ProcessIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusFilesTest {
    private static final DomainRules AS_IT_STANDS = document -> document;

    @TempDir
    Path folder;

    private QemuFolders folders;
    private StatusFiles files;

    @BeforeEach
    void makeFolders() throws IOException {
        folders = new QemuFolders(folder.resolve("etc"), folder.resolve("run"), folder.resolve("lib"), folder);
        folders.create();
        files = new StatusFiles(folders, AS_IT_STANDS);
    }

    private static DomainPicture running() {
        DomainDocument inactive = DomainDocument.parse(QemuTestBed.xml("g", ""), ParseOptions.DEFINITION, AS_IT_STANDS);
        Guest guest = new Guest(
                inactive.withId(7), new ProcessIdentity(123, 456), Path.of("/lib/domain-7-g"), List.of(124L, 125L));
        return DomainPicture.inactive(inactive, true, false)
                .withGuest(guest)
                .withReason(DomainStateReason.PAUSED_STARTING_UP);
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        DomainPicture picture = running();
        files.write(picture);
        assertThat(folders.status("g"))
                .content()
                .contains("<domstatus state='paused' reason='starting-up' pid='123'>")
                .contains("<monitor path='/lib/domain-7-g/monitor.sock' type='unix'/>");
        assertThat(files.readAll()).singleElement().satisfies(status -> {
            assertThat(status.reason()).isEqualTo(DomainStateReason.PAUSED_STARTING_UP);
            Guest before = picture.guest().orElseThrow();
            assertThat(status.guest().withDocument(before.document())).isEqualTo(before);
            assertThat(status.guest().document().format(FormatOptions.STATUS))
                    .isEqualTo(before.document().format(FormatOptions.STATUS));
        });
    }

    @Test
    void aDamagedFileDoesNotHideTheOthers() throws IOException {
        files.write(running());
        Files.writeString(folders.status("a"), "<domstatus state='running'");
        Files.writeString(folders.status("b"), "<domstatus state='running' reason='booted' pid='x'/>");
        assertThat(files.readAll()).hasSize(1);
        assertThat(folders.status("a")).exists();
    }
}
