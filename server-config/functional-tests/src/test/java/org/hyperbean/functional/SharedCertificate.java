package org.hyperbean.functional;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * One certificate for all daemons of a test run, made by the first: a JVM reads the trust store of its JMX clients only
 * once.
 */
final class SharedCertificate {
    private static final Path KEPT = Path.of("target", "pki").toAbsolutePath();

    private SharedCertificate() {}

    /** Gives it to a daemon that has not been started yet. */
    static void lend(Path home) {
        if (Files.exists(KEPT)) {
            copy(KEPT, folder(home));
        }
    }

    /** Keeps that of a daemon that has been started. */
    static void keep(Path home) {
        if (!Files.exists(KEPT)) {
            copy(folder(home), KEPT);
        }
    }

    private static Path folder(Path home) {
        return home.resolve("etc/pki");
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            Files.createDirectories(to.getParent());
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
