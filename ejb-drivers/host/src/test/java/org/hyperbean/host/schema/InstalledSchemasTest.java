package org.hyperbean.host.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hyperbean.driver.SchemaValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledSchemasTest {
    private static final String SCHEMA = """
            <grammar xmlns="http://relaxng.org/ns/structure/1.0">
              <start><element name="a"><optional><element name="b"><empty/></element></optional></element></start>
            </grammar>
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void hasLibxml2() throws IOException {
        assumeTrue(LibXml.isPresent(), "libxml2 is not installed");
        Files.writeString(folder.resolve("a.rng"), SCHEMA);
    }

    @Test
    void findsNothingWrongWithWhatFits() {
        assertThat(new InstalledSchemas(folder).complaint("a.rng", "<a><b/></a>"))
                .isEmpty();
    }

    @Test
    void saysWhatIsWrongInLibxmlsWords() {
        assertThat(new InstalledSchemas(folder).complaint("a.rng", "<a><c/></a>"))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("Unable to validate doc against " + folder + "/a.rng\n")
                        .contains("Did not expect element c there"));
    }

    @Test
    void comparesNothingWithoutASchema() throws IOException {
        Files.writeString(folder.resolve("broken.rng"), "<grammar");
        SchemaValidator schemas = new InstalledSchemas(folder);
        assertThat(schemas.complaint("other.rng", "<c/>")).isEmpty();
        assertThat(schemas.complaint("broken.rng", "<c/>")).isEmpty();
    }

    @Test
    void manyThreadsMayAskAtOnce() throws ExecutionException, InterruptedException {
        SchemaValidator schemas = new InstalledSchemas(folder);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> answers = Stream.generate(() -> threads.submit(
                            () -> schemas.complaint("a.rng", "<c/>").isPresent()))
                    .limit(100)
                    .toList();
            for (Future<Boolean> answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        }
    }
}
