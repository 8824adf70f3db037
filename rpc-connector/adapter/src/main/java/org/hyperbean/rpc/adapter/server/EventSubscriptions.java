package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.hyperbean.driver.ConnectionOpener;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.EventCursor;
import org.hyperbean.driver.EventLog;
import org.hyperbean.driver.EventRecord;
import org.hyperbean.driver.LibvirtException;

/**
 * A client's event registrations, and the sending of what they ask for.
 *
 * <p>While there are registrations, one virtual thread reads a cursor into the event log and sends. It waits as long as
 * the client does not read; the log does not wait for it. {@code lock} guards coming and going: registrations change,
 * and the thread starts with the first and ends after the last. The thread reads {@code registrations} without it.
 * {@code lastSent} is volatile: the thread writes it, calls read it.
 */
public final class EventSubscriptions {
    private static final System.Logger LOG = System.getLogger(EventSubscriptions.class.getName());

    /** Event numbers end before this one: {@code VIR_DOMAIN_EVENT_ID_LAST} of libvirt 9.0.0. */
    private static final int DOMAIN_EVENT_ID_LAST = 27;

    /** Registrations of one client; virsh and virt-manager make one for each kind of event. */
    private static final int REGISTRATIONS_MAX = 1024;

    /** How long the thread sleeps at most; closing the cursor wakes it. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Client client;
    private final ConnectionOpener opener;
    private final MessageWriter writer;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<EventRegistration> registrations = new CopyOnWriteArrayList<>();
    private Optional<EventCursor> cursor = Optional.empty();
    private int nextCallbackId;
    private boolean closed;
    private volatile long lastSent;

    EventSubscriptions(Client client, ConnectionOpener opener, MessageWriter writer) {
        this.client = client;
        this.opener = opener;
        this.writer = writer;
    }

    /** Registers in the style whose messages carry a callback's number, which comes back. */
    public int register(int eventId, Optional<Domain> domain) {
        return add(eventId, domain.map(Domain::uuid), false).callbackId().orElseThrow();
    }

    /** Registers in the legacy style. Registering twice for an event changes nothing. */
    public void registerLegacy(int eventId) {
        add(eventId, Optional.empty(), true);
    }

    /** Ends the registration with a callback's number. */
    public void deregister(int callbackId) {
        remove(
                registration -> registration.callbackId().equals(Optional.of(callbackId)),
                "domain event callback " + callbackId + " not registered");
    }

    /** Ends a registration in the legacy style. */
    public void deregisterLegacy(int eventId) {
        remove(
                registration -> registration.isLegacy() && registration.eventId() == eventId,
                "domain event " + eventId + " not registered");
    }

    /** The sequence number of the last event that was sent; 0 before the first. */
    public long lastSent() {
        return lastSent;
    }

    /** Ends all registrations, for good. */
    void close() {
        lock.lock();
        try {
            closed = true;
            registrations.clear();
            stopSending();
        } finally {
            lock.unlock();
        }
    }

    private EventRegistration add(int eventId, Optional<UUID> domain, boolean legacy) {
        if (eventId < 0 || eventId >= DOMAIN_EVENT_ID_LAST) {
            throw internalError("unsupported event ID " + eventId);
        }
        lock.lock();
        try {
            if (closed || registrations.size() >= REGISTRATIONS_MAX) {
                throw internalError("no more than " + REGISTRATIONS_MAX + " event registrations");
            }
            Optional<EventRegistration> same = registrations.stream()
                    .filter(registration -> legacy && registration.isLegacy() && registration.eventId() == eventId)
                    .findFirst();
            if (same.isPresent()) {
                return same.get();
            }
            EventLog log = opener.eventLog();
            Optional<Integer> callbackId = legacy ? Optional.empty() : Optional.of(nextCallbackId++);
            var registration = new EventRegistration(callbackId, eventId, domain, log.newest());
            registrations.add(registration);
            if (cursor.isEmpty()) {
                startSending(log.cursor(client.connection().events(), registration.after()));
            }
            return registration;
        } finally {
            lock.unlock();
        }
    }

    private void remove(Predicate<EventRegistration> chosen, String otherwise) {
        lock.lock();
        try {
            if (!registrations.removeIf(chosen)) {
                throw internalError(otherwise);
            }
            if (registrations.isEmpty()) {
                stopSending();
            }
        } finally {
            lock.unlock();
        }
    }

    private void startSending(EventCursor started) {
        cursor = Optional.of(started);
        Thread.ofVirtual().name("rpc-events").start(() -> send(started));
    }

    private void stopSending() {
        cursor.ifPresent(EventCursor::close);
        cursor = Optional.empty();
    }

    private boolean isCurrent(EventCursor reading) {
        lock.lock();
        try {
            return cursor.filter(reading::equals).isPresent();
        } finally {
            lock.unlock();
        }
    }

    private void send(EventCursor reading) {
        try {
            while (isCurrent(reading)) {
                Optional<EventCursor.Delivery> delivery = reading.next(PAUSE);
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
                LOG.log(Level.WARNING, "a client read too slowly: events {0} to {1} are lost to it", first, last);
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

    private static LibvirtException internalError(String detail) {
        return LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, detail);
    }
}
