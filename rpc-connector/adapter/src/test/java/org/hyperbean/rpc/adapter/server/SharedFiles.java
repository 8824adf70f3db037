package org.hyperbean.rpc.adapter.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What was recorded of libvirtd, in a folder {@code shared} beside the checkout. */
final class SharedFiles {
    private SharedFiles() {}

    static Optional<Path> find(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), above -> above != null, Path::getParent)
                .map(above -> above.resolve("shared").resolve(name))
                .filter(Files::exists)
                .findFirst();
    }
}
