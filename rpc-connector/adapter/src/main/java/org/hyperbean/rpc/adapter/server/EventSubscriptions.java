package org.hyperbean.rpc.adapter.server;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.ConnectionOpener;
import org.hyperbean.driver.DomainEventId;
import org.hyperbean.driver.EventFamily;
import org.hyperbean.driver.EventLog;

/**
 * A client's event registrations. While there are any, an {@link EventSender} sends what they ask for.
 *
 * <p>Calls register and deregister, the health check looks. {@code lock} guards all fields; the sender reads
 * {@code registrations} without it.
 */
public final class EventSubscriptions {
    /** Registrations of one client; virsh and virt-manager make one for each kind of event. */
    private static final int REGISTRATIONS_MAX = 1024;

    private final Client client;
    private final ConnectionOpener opener;
    private final MessageWriter writer;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<EventRegistration> registrations = new CopyOnWriteArrayList<>();
    private Optional<EventSender> sender = Optional.empty();
    private int nextCallbackId;
    private long lastSent;
    private boolean closed;

    EventSubscriptions(Client client, ConnectionOpener opener, MessageWriter writer) {
        this.client = client;
        this.opener = opener;
        this.writer = writer;
    }

    /**
     * Registers in the style whose messages carry a callback's number, which comes back.
     *
     * @param subject the UUID of the only object that is of interest, or its name if it has none; empty for all objects
     */
    public int register(EventFamily family, int eventId, Optional<Object> subject) {
        return add(new EventKind(family, eventId), false, subject, Optional.empty());
    }

    /**
     * Registers for what QEMU says.
     *
     * @param names chooses events by their names
     */
    public int registerMonitor(Optional<UUID> domain, MonitorEventNames names) {
        return add(EventKind.MONITOR, false, domain.map(Object.class::cast), Optional.of(names));
    }

    /** Registers for events of domains in the legacy style. */
    public void registerLegacy(int eventId) {
        add(legacy(eventId), true, Optional.empty(), Optional.empty());
    }

    /**
     * Registers for the end of the driver's connection; a second time changes nothing. Nothing is to be told where that
     * cannot end by itself, and nearly every client registers: so no thread is spent on it.
     */
    public void registerClose() {
        if (!client.connection().publishes(EventFamily.CONNECTION)) {
            return;
        }
        lock.lock();
        try {
            if (registrations.stream().noneMatch(each -> each.kind().equals(EventKind.CLOSED))) {
                add(EventKind.CLOSED, true, Optional.empty(), Optional.empty());
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends the registration with a callback's number. */
    public void deregister(EventFamily family, int callbackId) {
        Optional<Integer> wanted = Optional.of(callbackId);
        if (!remove(each -> each.kind().family() == family && each.callbackId().equals(wanted))) {
            throw EventErrors.notRegistered(family, callbackId);
        }
    }

    /** Ends the first registration for a kind of event, whatever its style: libvirtd does not tell them apart here. */
    public void deregisterLegacy(int eventId) {
        EventKind kind = legacy(eventId);
        lock.lock();
        try {
            Optional<EventRegistration> first = registrations.stream()
                    .filter(each -> each.kind().equals(kind))
                    .findFirst();
            if (first.isEmpty()) {
                throw EventErrors.notRegistered(eventId);
            }
            remove(first.get()::equals);
        } finally {
            lock.unlock();
        }
    }

    /** Ends the registration for the end of the driver's connection, if there is one. */
    public void deregisterClose() {
        remove(each -> each.kind().equals(EventKind.CLOSED));
    }

    /** The sequence number of the last event that was sent; 0 before the first. */
    public long lastSent() {
        lock.lock();
        try {
            return sender.map(EventSender::lastSent).orElse(lastSent);
        } finally {
            lock.unlock();
        }
    }

    /** Whether the client has read so slowly that it has missed events. */
    boolean hasMissedEvents() {
        lock.lock();
        try {
            return sender.filter(EventSender::hasMissedEvents).isPresent();
        } finally {
            lock.unlock();
        }
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

    /** Only kinds that libvirt has known since 1.1.1 have messages of this style. */
    private static EventKind legacy(int eventId) {
        EventKind kind = new EventKind(EventFamily.DOMAIN, eventId);
        if (eventId < 0 || eventId > DomainEventId.DEVICE_REMOVED.number()) {
            throw EventErrors.unsupported(kind);
        }
        return kind;
    }

    /** Answers the callback's number, which means nothing in the legacy style. */
    private int add(EventKind kind, boolean legacy, Optional<Object> subject, Optional<MonitorEventNames> names) {
        Connection connection = client.connection();
        if (!kind.isKnown()) {
            throw EventErrors.unsupported(kind);
        }
        if (!connection.publishes(kind.family())) {
            throw kind.family().registration().unsupported();
        }
        lock.lock();
        try {
            if (closed || registrations.size() >= REGISTRATIONS_MAX) {
                throw EventErrors.tooMany(REGISTRATIONS_MAX);
            }
            if (registrations.stream().anyMatch(each -> each.isSame(kind, subject, names))) {
                throw EventErrors.alreadyRegistered();
            }
            EventLog log = opener.eventLog();
            // a legacy registration takes a number, too, though nobody is told
            int callbackId = kind.equals(EventKind.CLOSED) ? nextCallbackId : nextCallbackId++;
            registrations.add(new EventRegistration(
                    kind, legacy ? Optional.empty() : Optional.of(callbackId), subject, names, log.newest()));
            if (sender.isEmpty()) {
                startSending(connection, log);
            }
            return callbackId;
        } finally {
            lock.unlock();
        }
    }

    private boolean remove(Predicate<EventRegistration> chosen) {
        lock.lock();
        try {
            boolean removed = registrations.removeIf(chosen);
            if (registrations.isEmpty()) {
                stopSending();
            }
            return removed;
        } finally {
            lock.unlock();
        }
    }

    private void startSending(Connection connection, EventLog log) {
        EventSender started =
                new EventSender(client, writer, registrations, log.cursor(connection.events(), log.newest()), lastSent);
        sender = Optional.of(started);
        started.start();
    }

    private void stopSending() {
        sender.ifPresent(ending -> {
            ending.close();
            lastSent = ending.lastSent();
        });
        sender = Optional.empty();
    }
}
