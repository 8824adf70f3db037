package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hyperbean.driver.EventCursor;
import org.hyperbean.driver.EventRecord;

/**
 * Sends a client what its registrations ask for.
 *
 * <p>One virtual thread reads a cursor into the event log and sends. It waits as long as the client does not read; the
 * log does not wait for it. {@code closed} and {@code lastSent} are volatile: one is set by whoever ends the sending,
 * the other one read by calls.
 */
final class EventSender implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EventSender.class.getName());

    /** How long the thread sleeps at most; closing the cursor wakes it. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Client client;
    private final MessageWriter writer;
    private final List<EventRegistration> registrations;
    private final EventCursor cursor;
    private volatile boolean closed;
    private volatile long lastSent;

    /**
     * Sends until it is closed.
     *
     * @param registrations may change meanwhile
     */
    EventSender(
            Client client,
            MessageWriter writer,
            List<EventRegistration> registrations,
            EventCursor cursor,
            long lastSent) {
        this.client = client;
        this.writer = writer;
        this.registrations = registrations;
        this.cursor = cursor;
        this.lastSent = lastSent;
    }

    void start() {
        Thread.ofVirtual().name("rpc-events").start(this::run);
    }

    /** The sequence number of the last event that was sent. */
    long lastSent() {
        return lastSent;
    }

    /** Whether the client has read so slowly that it has missed events. */
    boolean hasMissedEvents() {
        return !closed && cursor.isTooLate();
    }

    @Override
    public void close() {
        closed = true;
        cursor.close();
    }

    private void run() {
        try {
            while (!closed) {
                Optional<EventCursor.Delivery> delivery = cursor.next(PAUSE);
                if (delivery.isPresent()) {
                    send(delivery.get());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "events are no longer sent to a client that is gone", e);
        }
    }

    private void send(EventCursor.Delivery delivery) throws IOException {
        switch (delivery) {
            case EventCursor.Delivery.Delivered(EventRecord event) -> send(event);
            case EventCursor.Delivery.Gap(long first, long last) ->
                client.disconnect("it has missed the events " + first + " to " + last);
        }
    }

    private void send(EventRecord event) throws IOException {
        for (EventRegistration registration : registrations) {
            if (registration.accepts(event)) {
                lastSent = event.sequence();
                writer.send(EventMessages.message(registration, event.event()));
            }
        }
    }
}
