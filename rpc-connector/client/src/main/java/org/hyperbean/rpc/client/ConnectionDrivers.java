package org.hyperbean.rpc.client;

import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hyperbean.rpc.client.configuration.ClientEnvironment;
import org.hyperbean.rpc.client.transport.Transport;
import org.hyperbean.rpc.client.transport.Transports;
import org.hyperbean.rpc.client.uri.ConnectionUri;
import org.hyperbean.rpc.client.uri.RemoteTarget;

/** The drivers of this program: those that are installed, and the one that takes every URI to a daemon. */
final class ConnectionDrivers {
    private ConnectionDrivers() {}

    static LibvirtConnection open(String text, ConnectionOptions options) {
        ConnectionUri uri = ConnectionUri.parse(text);
        Stream<ConnectionDriver> local =
                ServiceLoader.load(ConnectionDriver.class).stream().map(ServiceLoader.Provider::get);
        return local.map(driver -> driver.open(uri, options))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> remote(uri, options));
    }

    private static LibvirtConnection remote(ConnectionUri uri, ConnectionOptions options) {
        RemoteTarget target = RemoteTarget.of(uri);
        Transports transports = Transports.of(ClientEnvironment.ofThisProcess()).within(options.deadline());
        Supplier<Transport> transport = () -> transports.open(target, options.readOnly());
        return LibvirtConnection.open(uri.text(), transport, target.name(), options);
    }
}
