package org.hyperbean.driver;

import java.time.Instant;

/**
 * All that can be said of a domain at once without asking its hypervisor: the immutable picture that a driver replaces
 * whenever something changes, and that every face reads.
 *
 * @param persistent whether a definition is kept on disk
 * @param autostart whether the domain is started with the daemon
 * @param updated when the driver last replaced this picture
 */
public record DomainStatus(
        Domain domain,
        DomainStateReason reason,
        String osType,
        long maximumMemoryKiB,
        long memoryKiB,
        int vcpus,
        boolean persistent,
        boolean autostart,
        boolean managedSave,
        Instant updated) {
    /** The state alone. */
    public DomainState state() {
        return reason.state();
    }
}
