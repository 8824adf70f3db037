package org.hyperbean.rpc.client.uri;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The ways to a daemon, as URIs name them behind the plus sign. */
public enum TransportKind {
    TLS(16514),
    UNIX,
    SSH,
    LIBSSH2(22),
    EXT,
    TCP(16509),
    LIBSSH(22);

    private final OptionalInt port;

    TransportKind(int port) {
        this.port = OptionalInt.of(port);
    }

    TransportKind() {
        this.port = OptionalInt.empty();
    }

    /** The name in URIs. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The port where a daemon of libvirt, or a host's ssh, is expected. Only the program {@code ssh} knows its own. */
    public OptionalInt defaultPort() {
        return port;
    }

    static Optional<TransportKind> named(String name) {
        return Stream.of(values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
