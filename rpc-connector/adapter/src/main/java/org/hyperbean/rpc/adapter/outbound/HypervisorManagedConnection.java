package org.hyperbean.rpc.adapter.outbound;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionMetaData;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.CloseReason;
import org.hyperbean.rpc.client.LibvirtConnection;

/**
 * A connection of the container's pool. Transactions are not its business: a hypervisor has none.
 *
 * <p>Threads of the container and of applications come here; {@code handles} is a concurrent set, and everything else
 * is written once.
 */
final class HypervisorManagedConnection implements ManagedConnection {
    private final ConnectionSettings settings;
    private final Optional<ConnectionCredentials> credentials;
    private final LibvirtConnection physical;
    private final ConnectionListeners listeners = new ConnectionListeners(this);
    private final Set<ConnectionHandle> handles = ConcurrentHashMap.newKeySet();
    private volatile PrintWriter logWriter;

    HypervisorManagedConnection(ConnectionSettings settings, Optional<ConnectionCredentials> credentials) {
        this.settings = settings;
        this.credentials = credentials;
        this.physical = PhysicalConnections.open(settings, credentials);
        physical.onClose(this::ended);
    }

    ConnectionSettings settings() {
        return settings;
    }

    LibvirtConnection physical() {
        return physical;
    }

    /** Whether this connection stands and belongs to these credentials. */
    boolean serves(Optional<ConnectionCredentials> asked) {
        return isUsable() && credentials.equals(asked);
    }

    /** Whether the connection stands, as far as its keepalive knows. */
    boolean isUsable() {
        return physical.state().loss().isEmpty();
    }

    /** A call has failed: tells the container if the connection is gone. */
    void noticed(LibvirtException failure) {
        if (!isUsable()) {
            listeners.failed(failure);
        }
    }

    /** The connection has ended, perhaps while nobody used it: tells the container if that was not its own wish. */
    private void ended(CloseReason reason) {
        physical.state()
                .loss()
                .filter(_ -> reason != CloseReason.CLIENT)
                .ifPresent(loss -> listeners.failed(loss.failure()));
    }

    /** An application has closed its handle. */
    void returned(ConnectionHandle handle, Optional<LibvirtException> leftover) {
        handles.remove(handle);
        leftover.ifPresentOrElse(listeners::failed, () -> listeners.closed(handle));
    }

    /** The container has given a handle to another connection. */
    void left(ConnectionHandle handle, Optional<LibvirtException> leftover) {
        handles.remove(handle);
        leftover.ifPresent(listeners::failed);
    }

    @Override
    public Object getConnection(Subject subject, ConnectionRequestInfo info) {
        ConnectionHandle handle = new ConnectionHandle(this);
        handles.add(handle);
        return handle;
    }

    @Override
    public void associateConnection(Object connection) throws ResourceException {
        if (!(connection instanceof ConnectionHandle handle)) {
            throw new ResourceException("not a handle of this adapter: " + connection);
        }
        handles.add(handle);
        handle.moveTo(this);
    }

    @Override
    public void cleanup() throws ResourceException {
        Optional<LibvirtException> leftover = takeBackHandles();
        if (leftover.isPresent()) {
            throw ResourceExceptions.of(leftover.get());
        }
    }

    @Override
    public void destroy() {
        takeBackHandles();
        physical.close();
    }

    /** Ends all handles; what comes back is why something may be left of one. */
    private Optional<LibvirtException> takeBackHandles() {
        Optional<LibvirtException> leftover = Optional.empty();
        for (ConnectionHandle handle : List.copyOf(handles)) {
            handles.remove(handle);
            Optional<LibvirtException> earlier = leftover;
            leftover = handle.takeBack().or(() -> earlier);
        }
        return leftover;
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {
        listeners.remove(listener);
    }

    @Override
    public XAResource getXAResource() throws ResourceException {
        throw new NotSupportedException("a hypervisor takes no part in transactions");
    }

    @Override
    public LocalTransaction getLocalTransaction() throws ResourceException {
        throw new NotSupportedException("a hypervisor takes no part in transactions");
    }

    @Override
    public ManagedConnectionMetaData getMetaData() throws ResourceException {
        try {
            return ConnectionMetaData.of(physical, credentials);
        } catch (LibvirtException failure) {
            throw ResourceExceptions.of(failure);
        }
    }

    @Override
    public void setLogWriter(PrintWriter writer) {
        logWriter = writer;
    }

    @Override
    public PrintWriter getLogWriter() {
        return logWriter;
    }
}
