package org.hyperbean.configuration;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder that holds everything the daemon writes. */
final class Home {
    static final String PROPERTY = "hyperbean.home";
    private static final String VARIABLE = "HYPERBEAN_HOME";
    private static final String SYSTEM = "/var/lib/hyperbean";

    private Home() {}

    /** The folder that the property or the environment names; that of the system when neither does. */
    static Path locate() {
        return Stream.of(
                        Optional.ofNullable(System.getProperty(PROPERTY)), Optional.ofNullable(System.getenv(VARIABLE)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Path::of)
                .orElse(Path.of(SYSTEM))
                .toAbsolutePath()
                .normalize();
    }

    static Path confFile(Path home) {
        return home.resolve("etc/hyperbean.conf");
    }
}
