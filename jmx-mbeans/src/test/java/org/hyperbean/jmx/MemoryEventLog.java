package org.hyperbean.jmx;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.hyperbean.driver.Event;
import org.hyperbean.driver.EventCursor;
import org.hyperbean.driver.EventFilter;
import org.hyperbean.driver.EventLog;
import org.hyperbean.driver.EventRecord;
import org.hyperbean.driver.EventScope;

/** An event log that keeps everything, and can be told to have lost something. {@code lock} guards all fields. */
final class MemoryEventLog implements EventLog {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<EventRecord> records = new ArrayList<>();
    private long lost;

    @Override
    public EventRecord append(EventScope scope, Event event) {
        lock.lock();
        try {
            EventRecord appended = new EventRecord(records.size() + 1L, Instant.now(), scope, event);
            records.add(appended);
            changed.signalAll();
            return appended;
        } finally {
            lock.unlock();
        }
    }

    /** Appends an event that no cursor will get to see. */
    void lose(EventScope scope, Event event) {
        lock.lock();
        try {
            lost = append(scope, event).sequence();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long newest() {
        lock.lock();
        try {
            return records.size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public EventCursor cursor(EventFilter filter, long after) {
        return new Cursor(filter, after);
    }

    private final class Cursor implements EventCursor {
        private final EventFilter filter;
        private long seen;
        private boolean closed;

        Cursor(EventFilter filter, long after) {
            this.filter = filter;
            this.seen = after;
        }

        @Override
        public Optional<Delivery> next(Duration timeout) throws InterruptedException {
            long deadline = System.nanoTime() + timeout.toNanos();
            lock.lock();
            try {
                while (!closed) {
                    if (seen < lost) {
                        long first = seen + 1;
                        seen = lost;
                        return Optional.of(new Delivery.Gap(first, lost));
                    }
                    if (seen < records.size()) {
                        EventRecord next = records.get((int) seen++);
                        if (filter.accepts(next)) {
                            return Optional.of(new Delivery.Delivered(next));
                        }
                    } else if (!changed.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                        return Optional.empty();
                    }
                }
                return Optional.empty();
            } finally {
                lock.unlock();
            }
        }

        /** This log keeps everything. */
        @Override
        public boolean isTooLate() {
            return false;
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
    }
}
