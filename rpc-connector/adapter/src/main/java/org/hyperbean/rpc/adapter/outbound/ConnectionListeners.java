package org.hyperbean.rpc.adapter.outbound;

import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Those whom a managed connection tells what becomes of it: the container. Any thread tells. */
final class ConnectionListeners {
    private final HypervisorManagedConnection source;
    private final List<ConnectionEventListener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean failed = new AtomicBoolean();

    ConnectionListeners(HypervisorManagedConnection source) {
        this.source = source;
    }

    void add(ConnectionEventListener listener) {
        listeners.add(listener);
    }

    void remove(ConnectionEventListener listener) {
        listeners.remove(listener);
    }

    /** An application has closed its handle. */
    void closed(ConnectionHandle handle) {
        ConnectionEvent event = new ConnectionEvent(source, ConnectionEvent.CONNECTION_CLOSED);
        event.setConnectionHandle(handle);
        listeners.forEach(listener -> listener.connectionClosed(event));
    }

    /** The connection is of no more use; told once. */
    void failed(Exception reason) {
        if (failed.compareAndSet(false, true)) {
            ConnectionEvent event = new ConnectionEvent(source, ConnectionEvent.CONNECTION_ERROR_OCCURRED, reason);
            listeners.forEach(listener -> listener.connectionErrorOccurred(event));
        }
    }
}
