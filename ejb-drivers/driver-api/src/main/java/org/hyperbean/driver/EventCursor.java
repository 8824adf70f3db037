package org.hyperbean.driver;

import java.time.Duration;
import java.util.Optional;

/** One reader's place in the event log. One thread reads it; any thread may close it. */
public interface EventCursor extends AutoCloseable {
    /**
     * Waits for what comes next.
     *
     * @return empty when nothing came within the time or the cursor is closed
     */
    Optional<Delivery> next(Duration timeout) throws InterruptedException;

    /** Whether the log no longer keeps what the reader would get next. Any thread may ask. */
    boolean isTooLate();

    /** Wakes the reader and ends the reading. Closing twice does nothing. */
    @Override
    void close();

    /** What a reader gets. */
    sealed interface Delivery {
        /** An event. */
        record Delivered(EventRecord event) implements Delivery {}

        /** The events from one sequence number to another, both included, are no longer kept. */
        record Gap(long first, long last) implements Delivery {}
    }
}
