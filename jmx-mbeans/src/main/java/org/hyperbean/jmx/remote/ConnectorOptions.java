package org.hyperbean.jmx.remote;

import java.util.Objects;
import javax.net.ssl.SSLContext;

/**
 * Where and how the remote connector serves.
 *
 * @param address address or host name that is bound, and that clients are sent to
 * @param port TCP port of the registry and the connector alike
 * @param tls what the server proves itself with
 * @param maximumSessions clients connected at the same time
 */
public record ConnectorOptions(String address, int port, SSLContext tls, int maximumSessions) {
    /** Refuses what is missing. */
    public ConnectorOptions {
        Objects.requireNonNull(address);
        Objects.requireNonNull(tls);
    }
}
