package org.hyperbean.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the sources look like: small files, each package with its purpose. */
class SourceShapeTest {
    private static final int LONGEST = 800;

    @Test
    void noFileIsLongerThanTheLimit() throws IOException {
        List<String> tooLong = javaFiles().stream()
                .filter(file -> lines(file) > LONGEST)
                .map(Path::toString)
                .toList();
        assertThat(tooLong).isEmpty();
    }

    @Test
    void everyPackageSaysItsPurpose() throws IOException {
        List<String> silent = javaFiles().stream()
                .filter(file -> file.toString().contains("/src/main/java/"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .map(Path::toString)
                .toList();
        assertThat(silent).isEmpty();
    }

    private static List<Path> javaFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", ".."))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
            assertThat(found).as("sources found").hasSizeGreaterThan(50);
            return found;
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
