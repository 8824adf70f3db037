package org.hyperbean.rpc.adapter.outbound;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.ConnectionOptions;
import org.hyperbean.rpc.client.LibvirtConnection;
import org.hyperbean.rpc.client.Loss;
import org.hyperbean.rpc.client.RpcCalls;

/** The client's connection under a managed one. */
final class PhysicalConnection implements AutoCloseable {
    private static final Logger LOG = System.getLogger(PhysicalConnection.class.getName());

    private final LibvirtConnection connection;

    private PhysicalConnection(LibvirtConnection connection) {
        this.connection = connection;
    }

    static PhysicalConnection open(ConnectionSettings settings, Optional<ConnectionCredentials> credentials) {
        ConnectionOptions options = ConnectionOptions.DEFAULT.withReadOnly(settings.readOnly());
        return new PhysicalConnection(LibvirtConnection.open(settings.uri(), options));
    }

    RpcCalls calls() {
        return connection.calls();
    }

    /** Why the connection is no more; empty while it stands. */
    Optional<LibvirtException> failure() {
        return connection.state().loss().map(Loss::failure);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (LibvirtException broken) {
            LOG.log(Level.DEBUG, "a connection was closed without taking leave", broken);
        }
    }
}
