package org.hyperbean.rpc.adapter.outbound;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import org.hyperbean.driver.ConnectUri;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.LibvirtConnection;
import org.hyperbean.rpc.client.RpcCalls;

/** The client's connection under a managed one. */
final class PhysicalConnection implements AutoCloseable {
    private static final Logger LOG = System.getLogger(PhysicalConnection.class.getName());

    private final LibvirtConnection connection;

    private PhysicalConnection(LibvirtConnection connection) {
        this.connection = connection;
    }

    static PhysicalConnection open(ConnectionSettings settings, Optional<ConnectionCredentials> credentials) {
        ConnectUri uri = ConnectUri.parse(settings.uri());
        String socket = uri.query().orElse("").replaceFirst("^socket=", "");
        try {
            return new PhysicalConnection(LibvirtConnection.open(
                    Path.of(socket), uri.scheme().replaceFirst("\\+.*", "") + "://" + uri.path(), settings.readOnly()));
        } catch (IOException e) {
            throw LibvirtException.of(ErrorCode.SYSTEM_ERROR, ErrorDomain.RPC, String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    RpcCalls calls() {
        return connection.client();
    }

    /** Why the connection is no more; empty while it stands. */
    Optional<LibvirtException> failure() {
        return connection.client().failure();
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
