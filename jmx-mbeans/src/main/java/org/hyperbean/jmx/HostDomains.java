package org.hyperbean.jmx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.driver.DomainStatus;
import org.hyperbean.driver.EventRecord;

/**
 * The MBeans of one host's domains: one is registered for each domain that the host has.
 *
 * <p>The thread of {@link EventWatcher} and threads of clients that define domains come here; {@code lock} guards
 * {@code registered} and keeps registration in the order of looking at the host. Nothing under the lock waits for a
 * hypervisor.
 */
final class HostDomains {
    private final HostView host;
    private final Caller caller;
    private final Registrations registrations;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<UUID, ManagedDomain> registered = new HashMap<>();

    HostDomains(HostView host, Caller caller, Registrations registrations) {
        this.host = host;
        this.caller = caller;
        this.registrations = registrations;
    }

    /** Registers, renames or unregisters the MBean of one domain as the host has it now. */
    void follow(UUID uuid) {
        lock.lock();
        try {
            follow(uuid, host.find(uuid));
        } finally {
            lock.unlock();
        }
    }

    /** Lets an event's domain follow, and tells its listeners, also those of a domain that is gone with this event. */
    void happened(EventRecord record, DomainEvent event) {
        UUID uuid = event.domain().uuid();
        lock.lock();
        try {
            Optional<DomainStatus> status = host.find(uuid);
            status.ifPresent(found -> follow(uuid, status));
            Optional.ofNullable(registered.get(uuid)).ifPresent(domain -> {
                domain.happened(record, event);
                status.ifPresent(found -> domain.refresh(found, record.sequence()));
            });
            follow(uuid, status);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Makes the MBeans agree with the host, whatever was missed.
     *
     * @param sequence of the newest event before the look at the host
     */
    void resynchronise(long sequence) {
        lock.lock();
        try {
            List<DomainStatus> statuses = host.statuses();
            Set<UUID> present =
                    statuses.stream().map(status -> status.domain().uuid()).collect(Collectors.toSet());
            List.copyOf(registered.keySet()).stream()
                    .filter(uuid -> !present.contains(uuid))
                    .forEach(this::drop);
            for (DomainStatus status : statuses) {
                UUID uuid = status.domain().uuid();
                follow(uuid, Optional.of(status));
                registered.get(uuid).refresh(status, sequence);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Unregisters all. */
    void clear() {
        lock.lock();
        try {
            List.copyOf(registered.keySet()).forEach(this::drop);
        } finally {
            lock.unlock();
        }
    }

    private void follow(UUID uuid, Optional<DomainStatus> status) {
        ManagedDomain known = registered.get(uuid);
        if (known != null && !status.filter(found -> named(known, found)).isPresent()) {
            drop(uuid);
        }
        status.ifPresent(found -> registered.computeIfAbsent(uuid, _ -> register(found)));
    }

    private boolean named(ManagedDomain known, DomainStatus status) {
        return known.objectName()
                .equals(ObjectNames.domain(host.uri(), status.domain().name()));
    }

    private ManagedDomain register(DomainStatus status) {
        ManagedDomain domain = new ManagedDomain(host, caller, status);
        registrations.register(domain.objectName(), new DescribedMBean(domain, DomainMXBean.class, domain));
        return domain;
    }

    private void drop(UUID uuid) {
        registrations.unregister(registered.remove(uuid).objectName());
    }
}
