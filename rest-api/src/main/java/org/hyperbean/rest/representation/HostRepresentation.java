package org.hyperbean.rest.representation;

import java.time.Instant;
import java.util.Optional;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.HostStatus;
import org.hyperbean.driver.NodeInfo;
import org.hyperbean.rest.Host;
import org.hyperbean.rest.Hrefs;

/**
 * A host.
 *
 * @param status {@code answering}, or {@code UNKNOWN} for a host that does not: the rest is what was seen last
 * @param unknownSince when a host that is UNKNOWN stopped answering
 * @param unknownReason why, in the words of the failure
 * @param type the driver's name
 * @param version the hypervisor's version, such as {@code 7.2.9}
 * @param domains where its domains are
 * @param capabilities where its capabilities document is
 */
public record HostRepresentation(
        String id,
        String uri,
        String status,
        Optional<Instant> unknownSince,
        Optional<String> unknownReason,
        String type,
        String version,
        String hostname,
        String model,
        int cpus,
        long memoryKiB,
        int activeDomains,
        int inactiveDomains,
        String href,
        String domains,
        String capabilities) {
    /** What a host says of itself. */
    public static HostRepresentation of(Host host, Connection connection) {
        HostStatus status = connection.host().status();
        NodeInfo node = connection.host().nodeInfo();
        long version = connection.host().version();
        return new HostRepresentation(
                host.id(),
                host.uri(),
                status.label(),
                status.unknown().map(HostStatus.Unknown::since),
                status.unknown().map(HostStatus.Unknown::reason),
                connection.host().type(),
                "%d.%d.%d".formatted(version / 1_000_000, version / 1_000 % 1_000, version % 1_000),
                connection.host().hostname(),
                node.model(),
                node.cpus(),
                node.memoryKiB(),
                connection.domains().activeCount(),
                connection.domains().definedCount(),
                Hrefs.host(host),
                Hrefs.domains(host),
                Hrefs.capabilities(host));
    }
}
