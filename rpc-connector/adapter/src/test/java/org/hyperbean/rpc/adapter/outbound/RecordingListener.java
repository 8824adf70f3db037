package org.hyperbean.rpc.adapter.outbound;

import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** Stands where the container's pool stands, and writes down what it is told. */
final class RecordingListener implements ConnectionEventListener {
    final List<ConnectionEvent> closed = new CopyOnWriteArrayList<>();
    final List<ConnectionEvent> failed = new CopyOnWriteArrayList<>();
    final Semaphore anyFailed = new Semaphore(0);

    @Override
    public void connectionClosed(ConnectionEvent event) {
        closed.add(event);
    }

    @Override
    public void connectionErrorOccurred(ConnectionEvent event) {
        failed.add(event);
        anyFailed.release();
    }

    @Override
    public void localTransactionStarted(ConnectionEvent event) {
        throw new AssertionError("no transactions");
    }

    @Override
    public void localTransactionCommitted(ConnectionEvent event) {
        throw new AssertionError("no transactions");
    }

    @Override
    public void localTransactionRolledback(ConnectionEvent event) {
        throw new AssertionError("no transactions");
    }
}
