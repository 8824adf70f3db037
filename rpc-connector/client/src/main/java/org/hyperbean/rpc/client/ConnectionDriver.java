package org.hyperbean.rpc.client;

import java.util.Optional;
import org.hyperbean.rpc.client.uri.ConnectionUri;

/**
 * A way to open connections. Drivers found by {@link java.util.ServiceLoader} are asked first, each in turn; what none
 * of them takes goes to a daemon.
 */
public interface ConnectionDriver {
    /**
     * Opens a connection if the URI is this driver's.
     *
     * @param uri empty if the user named none, and there is no default
     * @return empty to leave the URI to others
     * @throws org.hyperbean.driver.LibvirtException if the URI is this driver's and cannot be opened
     */
    Optional<LibvirtConnection> open(Optional<ConnectionUri> uri, ConnectionOptions options);
}
