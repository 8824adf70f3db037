package org.hyperbean.rest.representation;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.driver.DomainEventId;
import org.hyperbean.driver.EventRecord;
import org.hyperbean.rest.Host;

/**
 * Something that happened to a domain.
 *
 * @param sequence place in the daemon's one sequence of events
 * @param host the host's id
 * @param type such as {@code started}, or {@code block-job}
 * @param detail how it came about, such as {@code booted}
 */
public record EventRepresentation(
        long sequence, Instant time, String host, Subject domain, String type, Optional<String> detail) {
    /** The representation of an event that happened on a host, and of its record in the log. */
    public static EventRepresentation of(Host host, EventRecord record, DomainEvent event) {
        return new EventRepresentation(
                record.sequence(), record.time(), host.id(), Subject.of(event.domain()), type(event), detail(event));
    }

    private static String type(DomainEvent event) {
        return switch (event) {
            case DomainEvent.Lifecycle lifecycle ->
                lifecycle.detail().type().name().toLowerCase(Locale.ROOT);
            case DomainEvent other -> DomainEventId.of(other).label();
        };
    }

    private static Optional<String> detail(DomainEvent event) {
        return switch (event) {
            case DomainEvent.Lifecycle lifecycle ->
                Optional.of(lifecycle.detail().label());
            case DomainEvent _ -> Optional.empty();
        };
    }

    /**
     * The domain that an event happened to.
     *
     * @param id the number of a running domain
     */
    public record Subject(String name, UUID uuid, Optional<Integer> id) {
        static Subject of(Domain domain) {
            return new Subject(
                    domain.name(),
                    domain.uuid(),
                    Optional.of(domain).filter(Domain::isActive).map(Domain::id));
        }
    }
}
