package org.hyperbean.table;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.hyperbean.driver.Event;
import org.hyperbean.driver.EventCursor;
import org.hyperbean.driver.EventFilter;
import org.hyperbean.driver.EventLog;
import org.hyperbean.driver.EventRecord;
import org.hyperbean.driver.EventScope;

/**
 * The last events of the daemon in a ring.
 *
 * <p>Any thread appends: {@code lock} puts appends into one order. Readers look at the ring without the lock and know
 * by the sequence number in a record whether it is still the one that they want; they take the lock only to wait, for
 * {@code appended}. {@code newest} is volatile because readers look at it before they look at the ring; it is written
 * after the record that it speaks of.
 */
final class RingEventLog implements EventLog {
    private final AtomicReferenceArray<EventRecord> ring;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition appended = lock.newCondition();
    private volatile long newest;

    /** A log that keeps so many events. */
    RingEventLog(int size) {
        ring = new AtomicReferenceArray<>(size);
    }

    @Override
    public EventRecord append(EventScope scope, Event event) {
        lock.lock();
        try {
            EventRecord record = new EventRecord(newest + 1, Instant.now(), scope, event);
            ring.set(slot(record.sequence()), record);
            newest = record.sequence();
            appended.signalAll();
            return record;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long newest() {
        return newest;
    }

    /**
     * {@inheritDoc} A number that this log has not reached comes from an earlier life of the daemon: all that is kept
     * is new to its reader.
     */
    @Override
    public EventCursor cursor(EventFilter filter, long after) {
        return new Cursor(filter, after > newest ? 0 : after);
    }

    private int slot(long sequence) {
        return (int) (sequence % ring.length());
    }

    /** The first sequence number that is still kept. */
    private long oldest() {
        return Math.max(1, newest - ring.length() + 1);
    }

    /**
     * {@code seen} is written by the one reading thread and read by any; {@code closed} is written by any thread, under
     * the lock.
     */
    private final class Cursor implements EventCursor {
        private final EventFilter filter;
        private volatile long seen;
        private volatile boolean closed;

        Cursor(EventFilter filter, long seen) {
            this.filter = filter;
            this.seen = seen;
        }

        @Override
        public Optional<Delivery> next(Duration timeout) throws InterruptedException {
            long deadline = System.nanoTime() + timeout.toNanos();
            while (!closed) {
                Optional<Delivery> delivery = nextKept();
                if (delivery.isPresent()) {
                    return delivery;
                }
                if (!await(deadline)) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }

        @Override
        public boolean isTooLate() {
            return seen + 1 < oldest();
        }

        /** The next wanted event of those that are there, or the gap before them. */
        private Optional<Delivery> nextKept() {
            for (long next = seen + 1; next <= newest; next++) {
                EventRecord record = ring.get(slot(next));
                if (record.sequence() != next) {
                    return Optional.of(gap());
                }
                seen = next;
                if (filter.accepts(record)) {
                    return Optional.of(new Delivery.Delivered(record));
                }
            }
            return Optional.empty();
        }

        private Delivery gap() {
            long first = seen + 1;
            seen = oldest() - 1;
            return new Delivery.Gap(first, seen);
        }

        private boolean await(long deadline) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                long left = deadline - System.nanoTime();
                while (seen == newest && !closed && left > 0) {
                    left = appended.awaitNanos(left);
                }
                return seen < newest && !closed;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                closed = true;
                appended.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
