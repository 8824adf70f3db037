package org.hyperbean.rpc.client;

import java.util.Optional;
import java.util.ServiceLoader;
import org.hyperbean.rpc.client.uri.ConnectionUri;

/** The drivers of this program: those that are installed, and behind them the daemons, which take everything else. */
final class ConnectionDrivers {
    private ConnectionDrivers() {}

    static LibvirtConnection open(Optional<ConnectionUri> uri, ConnectionOptions options) {
        return ServiceLoader.load(ConnectionDriver.class).stream()
                .map(installed -> installed.get().open(uri, options))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> LibvirtConnection.remote(uri, options));
    }
}
