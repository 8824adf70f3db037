package org.hyperbean.rpc.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of generated sources. Files that would not change stay untouched, so that a build compiles nothing anew.
 */
final class SourceFolder {
    private final Path root;

    SourceFolder(Path root) {
        this.root = root;
    }

    /** Makes the folder hold exactly these files. */
    void write(List<JavaFile> files) throws IOException {
        for (JavaFile file : files) {
            Path path = root.resolve(file.path());
            if (!Files.exists(path) || !Files.readString(path).equals(file.text())) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.text());
            }
        }
        Set<Path> wanted = files.stream().map(file -> root.resolve(file.path())).collect(Collectors.toSet());
        try (Stream<Path> present = Files.walk(root)) {
            for (Path path : present.filter(Files::isRegularFile).toList()) {
                if (!wanted.contains(path)) {
                    Files.delete(path);
                }
            }
        }
    }
}
