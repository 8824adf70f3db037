package org.hyperbean.rest.events;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hyperbean.driver.Event;
import org.hyperbean.driver.EventCursor;
import org.hyperbean.driver.EventFilter;
import org.hyperbean.driver.EventLog;
import org.hyperbean.driver.EventRecord;
import org.hyperbean.driver.EventScope;

/** A log with one cursor that delivers what a test has put into it. */
final class ScriptedCursor implements EventLog, EventCursor {
    private final LinkedBlockingQueue<Delivery> deliveries;
    private final long newest;
    final CountDownLatch closed = new CountDownLatch(1);
    long askedAfter = -1;

    ScriptedCursor(long newest, Delivery... deliveries) {
        this.newest = newest;
        this.deliveries = new LinkedBlockingQueue<>(List.of(deliveries));
    }

    @Override
    public long newest() {
        return newest;
    }

    @Override
    public EventCursor cursor(EventFilter filter, long after) {
        askedAfter = after;
        return this;
    }

    @Override
    public Optional<Delivery> next(Duration timeout) throws InterruptedException {
        return Optional.ofNullable(deliveries.poll(1, TimeUnit.MILLISECONDS));
    }

    @Override
    public boolean isTooLate() {
        return false;
    }

    @Override
    public EventRecord append(EventScope scope, Event event) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
