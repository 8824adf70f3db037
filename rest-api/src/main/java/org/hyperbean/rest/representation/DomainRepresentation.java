package org.hyperbean.rest.representation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainStatus;
import org.hyperbean.rest.Host;
import org.hyperbean.rest.Hrefs;

/**
 * A domain: the picture that the driver keeps, so that asking for it never waits.
 *
 * @param host the host's id
 * @param id the number of a running domain
 * @param state in virsh's words, such as {@code running} or {@code shut off}
 * @param reason why the state was entered
 * @param updated when the picture was last replaced
 */
public record DomainRepresentation(
        String host,
        String name,
        UUID uuid,
        Optional<Integer> id,
        String state,
        String reason,
        String osType,
        boolean persistent,
        boolean autostart,
        boolean managedSave,
        int virtualCpus,
        long memoryKiB,
        long maximumMemoryKiB,
        Instant updated,
        String href) {
    /** The representation of a domain's picture. */
    public static DomainRepresentation of(Host host, DomainStatus status) {
        Domain domain = status.domain();
        return new DomainRepresentation(
                host.id(),
                domain.name(),
                domain.uuid(),
                Optional.of(domain).filter(Domain::isActive).map(Domain::id),
                status.state().label(),
                status.reason().label(),
                status.osType(),
                status.persistent(),
                status.autostart(),
                status.managedSave(),
                status.vcpus(),
                status.memoryKiB(),
                status.maximumMemoryKiB(),
                status.updated(),
                Hrefs.domain(host, domain.name()));
    }

    /** The representations of all domains of a host. */
    public static List<DomainRepresentation> all(Host host, Connection connection) {
        return connection.domains().statuses().stream()
                .map(status -> of(host, status))
                .toList();
    }
}
