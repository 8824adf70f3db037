package org.hyperbean.jmx;

import java.time.Duration;
import java.util.Optional;
import org.hyperbean.driver.EventCursor;
import org.hyperbean.driver.EventCursor.Delivery;
import org.hyperbean.driver.EventFilter;
import org.hyperbean.driver.EventLog;

/**
 * Lets the MBeans follow the domains: it reads the event log, and where that has a gap it looks at everything anew.
 *
 * <p>One virtual thread runs the loop, so that the listeners of notifications slow down nobody but each other. The
 * thread that creates or closes the watcher only starts and stops it.
 */
final class EventWatcher implements AutoCloseable {
    /**
     * How long the log may be silent before everything is looked at anew, for hosts that lose state without an event.
     */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    /** How long the end waits for an event that is being handed out. */
    private static final Duration END = Duration.ofSeconds(5);

    private final EventLog log;
    private final HostTable hosts;
    private final EventCursor cursor;
    private final Thread thread;
    private volatile boolean closed;

    /** Registers what is there and follows it from then on. */
    EventWatcher(EventLog log, HostTable hosts) {
        this.log = log;
        this.hosts = hosts;
        this.cursor = log.cursor(EventFilter.ALL, log.newest());
        hosts.resynchronise(log.newest());
        this.thread = Thread.ofVirtual().name("jmx-events").start(this::follow);
    }

    @Override
    public void close() {
        closed = true;
        cursor.close();
        try {
            if (!thread.join(END)) {
                thread.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try {
            while (!closed) {
                Optional<Delivery> delivery = cursor.next(SILENCE);
                if (!closed) {
                    delivery.ifPresentOrElse(this::deliver, this::resynchronise);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Delivery delivery) {
        switch (delivery) {
            case Delivery.Delivered(var event) -> hosts.happened(event);
            case Delivery.Gap _ -> resynchronise();
        }
    }

    private void resynchronise() {
        hosts.resynchronise(log.newest());
    }
}
