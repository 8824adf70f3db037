package org.hyperbean.rpc.adapter.server;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.hyperbean.driver.Event;
import org.hyperbean.driver.EventCursor;
import org.hyperbean.driver.EventFilter;
import org.hyperbean.driver.EventLog;
import org.hyperbean.driver.EventRecord;
import org.hyperbean.driver.EventScope;

/** An event log that keeps everything. {@code lock} guards all state. */
final class MemoryEventLog implements EventLog {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<EventRecord> events = new ArrayList<>();
    private volatile boolean forgotten;
    private final AtomicInteger openCursors = new AtomicInteger();

    /** Makes all readers come too late. */
    void forgetAll() {
        forgotten = true;
    }

    int openCursors() {
        return openCursors.get();
    }

    @Override
    public EventRecord append(EventScope scope, Event event) {
        lock.lock();
        try {
            EventRecord kept = new EventRecord(events.size() + 1, Instant.now(), scope, event);
            events.add(kept);
            changed.signalAll();
            return kept;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long newest() {
        lock.lock();
        try {
            return events.size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public EventCursor cursor(EventFilter filter, long after) {
        openCursors.incrementAndGet();
        return new Cursor(filter, after);
    }

    private final class Cursor implements EventCursor {
        private final EventFilter filter;
        private long last;
        private boolean closed;

        Cursor(EventFilter filter, long after) {
            this.filter = filter;
            this.last = after;
        }

        @Override
        public Optional<Delivery> next(Duration timeout) throws InterruptedException {
            long left = timeout.toNanos();
            lock.lock();
            try {
                while (!closed && left > 0) {
                    while (last < events.size()) {
                        EventRecord event = events.get((int) last++);
                        if (filter.accepts(event)) {
                            return Optional.of(new Delivery.Delivered(event));
                        }
                    }
                    left = changed.awaitNanos(left);
                }
                return Optional.empty();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public boolean isTooLate() {
            return forgotten;
        }

        @Override
        public void close() {
            lock.lock();
            try {
                if (!closed) {
                    closed = true;
                    openCursors.decrementAndGet();
                }
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
