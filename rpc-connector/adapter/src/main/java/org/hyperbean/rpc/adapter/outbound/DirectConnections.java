package org.hyperbean.rpc.adapter.outbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Stands in for a container where there is none: each handle has a connection of its own, which ends with it. */
final class DirectConnections implements ConnectionManager {
    private static final Logger LOG = System.getLogger(DirectConnections.class.getName());
    private static final long serialVersionUID = 1L;

    @Override
    public Object allocateConnection(ManagedConnectionFactory factory, ConnectionRequestInfo info)
            throws ResourceException {
        ManagedConnection connection = factory.createManagedConnection(null, info);
        connection.addConnectionEventListener(new Ending(connection));
        return connection.getConnection(null, info);
    }

    /** Ends the connection with its only handle, or when it has failed. */
    private record Ending(ManagedConnection connection) implements ConnectionEventListener {
        @Override
        public void connectionClosed(ConnectionEvent event) {
            end();
        }

        @Override
        public void connectionErrorOccurred(ConnectionEvent event) {
            end();
        }

        @Override
        public void localTransactionStarted(ConnectionEvent event) {
            throw new IllegalStateException("a hypervisor has no transactions");
        }

        @Override
        public void localTransactionCommitted(ConnectionEvent event) {
            throw new IllegalStateException("a hypervisor has no transactions");
        }

        @Override
        public void localTransactionRolledback(ConnectionEvent event) {
            throw new IllegalStateException("a hypervisor has no transactions");
        }

        private void end() {
            try {
                connection.destroy();
            } catch (ResourceException e) {
                LOG.log(Level.WARNING, "a connection could not be closed: " + e.getMessage());
            }
        }
    }
}
