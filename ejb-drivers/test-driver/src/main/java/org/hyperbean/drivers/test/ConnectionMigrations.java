package org.hyperbean.drivers.test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The migrations that a connection has begun and not ended, to be given up when it closes.
 *
 * <p>Any thread uses it. {@code lock} guards {@code migrations} and {@code closed}, and is not held while one is given
 * up.
 */
final class ConnectionMigrations implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Pending> migrations = new HashSet<>();
    private boolean closed;

    /** Takes note of a migration; gives it up at once when the connection is closed already. */
    void begun(Pending migration) {
        lock.lock();
        try {
            if (!closed) {
                migrations.add(migration);
                return;
            }
        } finally {
            lock.unlock();
        }
        migration.giveUp();
    }

    /** Forgets a migration that is over. */
    void ended(Pending migration) {
        lock.lock();
        try {
            migrations.remove(migration);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        List<Pending> left;
        lock.lock();
        try {
            closed = true;
            left = List.copyOf(migrations);
            migrations.clear();
        } finally {
            lock.unlock();
        }
        left.forEach(Pending::giveUp);
    }

    /** One side of a migration between two calls. */
    interface Pending {
        /** Ends it without its client. Does nothing when it has ended. */
        void giveUp();
    }
}
