package org.hyperbean.drivers.remote;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.DomainStatus;

/**
 * The pictures of a host's domains.
 *
 * <p>Any thread reads, and takes no lock. Pictures are replaced by the host's own thread, by the one that brings its
 * events, and by callers who have changed a domain; {@code order} lets one of them ask the host and replace at a time,
 * so that no older answer replaces a newer one. Each waits no longer than its calls may take.
 */
final class HostPictures {
    private final ReentrantLock order = new ReentrantLock();
    private final Map<UUID, DomainStatus> pictures = new ConcurrentHashMap<>();

    Stream<DomainStatus> all() {
        return pictures.values().stream();
    }

    Optional<DomainStatus> find(UUID uuid) {
        return Optional.ofNullable(pictures.get(uuid));
    }

    Optional<DomainStatus> first(Predicate<DomainStatus> wanted) {
        return all().filter(wanted).findFirst();
    }

    /** Looks at all domains anew. */
    void resynchronise(PictureReader reader) {
        order.lock();
        try {
            List<DomainStatus> seen = reader.all();
            Set<UUID> present =
                    seen.stream().map(status -> status.domain().uuid()).collect(Collectors.toSet());
            pictures.keySet().retainAll(present);
            seen.forEach(this::keep);
        } finally {
            order.unlock();
        }
    }

    /** Looks at one domain anew. */
    void refresh(PictureReader reader, UUID uuid) {
        order.lock();
        try {
            reader.one(uuid).ifPresentOrElse(this::keep, () -> pictures.remove(uuid));
        } finally {
            order.unlock();
        }
    }

    /** The host no longer answers: what its domains do now is not known, everything else stays as it was last seen. */
    void becomeUnknown() {
        order.lock();
        try {
            Instant now = Instant.now();
            pictures.replaceAll((_, last) -> with(last, DomainStateReason.NOSTATE_UNKNOWN, now));
        } finally {
            order.unlock();
        }
    }

    /** Keeps the time of a picture that shows nothing new. */
    private void keep(DomainStatus seen) {
        pictures.merge(
                seen.domain().uuid(),
                seen,
                (last, now) -> with(now, now.reason(), last.updated()).equals(last) ? last : now);
    }

    private static DomainStatus with(DomainStatus status, DomainStateReason reason, Instant updated) {
        return new DomainStatus(
                status.domain(),
                reason,
                status.osType(),
                status.maximumMemoryKiB(),
                status.memoryKiB(),
                status.vcpus(),
                status.persistent(),
                status.autostart(),
                status.managedSave(),
                updated);
    }
}
