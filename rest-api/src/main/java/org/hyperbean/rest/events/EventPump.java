package org.hyperbean.rest.events;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import org.hyperbean.driver.EventCursor;
import org.hyperbean.driver.EventCursor.Delivery;
import org.hyperbean.driver.EventLog;
import org.hyperbean.rest.representation.GapRepresentation;

/**
 * Sends the events of one client. A client that is slow reads late from the log and in the end finds a gap; it makes
 * nobody wait.
 *
 * <p>One virtual thread runs the loop; any thread may close.
 */
final class EventPump implements Runnable, AutoCloseable {
    /** The name of the event that tells of missed ones. */
    static final String GAP = "gap";

    /** The name of all other events; their type is in their data, so that one listener hears them all. */
    static final String DOMAIN = "domain";

    private static final Logger LOG = System.getLogger(EventPump.class.getName());

    /** Shorter than the minute after which proxies give an idle connection up. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final EventSelection selection;
    private final EventWriter writer;
    private final EventCursor cursor;
    private final Optional<Delivery.Gap> beginning;

    /**
     * A pump that is to begin behind an event.
     *
     * @param after sequence number of the event that the client has seen last; empty when it wants what comes from now
     */
    EventPump(EventLog log, EventSelection selection, EventWriter writer, Optional<Long> after) {
        this.selection = selection;
        this.writer = writer;
        long newest = log.newest();
        // A number that was never given out here is of a daemon that has since been started anew.
        this.beginning = after.filter(seen -> seen > newest).map(_ -> new Delivery.Gap(1, newest));
        this.cursor = log.cursor(selection, after.filter(seen -> seen <= newest).orElse(newest));
    }

    @Override
    public void run() {
        try (writer;
                selection;
                cursor) {
            writer.heartbeat();
            for (Delivery.Gap gap : beginning.stream().toList()) {
                send(gap);
            }
            while (writer.isOpen()) {
                Optional<Delivery> delivery = cursor.next(HEARTBEAT);
                if (delivery.isPresent()) {
                    send(delivery.get());
                } else {
                    writer.heartbeat();
                }
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "an event stream ended", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the stream. */
    @Override
    public void close() {
        writer.close();
        cursor.close();
    }

    private void send(Delivery delivery) throws IOException {
        switch (delivery) {
            case Delivery.Delivered(var event) -> writer.event(event.sequence(), DOMAIN, selection.represent(event));
            case Delivery.Gap(long first, long last) -> writer.event(last, GAP, new GapRepresentation(first, last));
        }
    }
}
