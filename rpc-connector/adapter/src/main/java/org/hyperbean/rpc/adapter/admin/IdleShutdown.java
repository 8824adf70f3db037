package org.hyperbean.rpc.adapter.admin;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Ends the daemon when no server has had a client for the time that the administrator has set.
 *
 * <p>One virtual thread looks every second while a time is set, and sleeps otherwise. {@code lock} guards
 * {@code timeout} and {@code closed}.
 */
final class IdleShutdown implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(IdleShutdown.class.getName());
    private static final long LOOK_SECONDS = 1;

    private final BooleanSupplier hasClients;
    private final Runnable shutdown;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Optional<Duration> timeout = Optional.empty();
    private boolean closed;

    IdleShutdown(BooleanSupplier hasClients, Runnable shutdown) {
        this.hasClients = hasClients;
        this.shutdown = shutdown;
    }

    void start() {
        Thread.ofVirtual().name("admin-idle-shutdown").start(this::watch);
    }

    /** Sets the time without clients that the daemon survives; empty for any. */
    void set(Optional<Duration> newTimeout) {
        lock.lock();
        try {
            timeout = newTimeout;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void watch() {
        lock.lock();
        try {
            long busy = System.nanoTime();
            while (!closed) {
                if (timeout.isEmpty()) {
                    changed.await();
                    busy = System.nanoTime();
                } else if (hasClients.getAsBoolean()) {
                    busy = System.nanoTime();
                    changed.await(LOOK_SECONDS, TimeUnit.SECONDS);
                } else if (System.nanoTime() - busy >= timeout.get().toNanos()) {
                    LOG.log(Level.INFO, "no client for {0}: the daemon ends", timeout.get());
                    closed = true;
                    shutdown.run();
                } else {
                    changed.await(LOOK_SECONDS, TimeUnit.SECONDS);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
