package org.hyperbean.rpc.client;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a connection stands.
 *
 * @param since when this began
 * @param loss why it does not stand; empty while it does
 */
public record ConnectionState(Status status, Instant since, Optional<Loss> loss) {
    /** What becomes of calls. */
    public enum Status {
        /** They reach the daemon. */
        CONNECTED,
        /** They wait for the connection to be opened again, until their deadline. */
        RECONNECTING,
        /** They fail. */
        CLOSED
    }

    ConnectionState(Status status, Loss loss) {
        this(status, Instant.now(), Optional.of(loss));
    }

    static ConnectionState connected() {
        return new ConnectionState(Status.CONNECTED, Instant.now(), Optional.empty());
    }
}
