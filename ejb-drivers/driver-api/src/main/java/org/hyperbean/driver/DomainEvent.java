package org.hyperbean.driver;

import java.util.List;
import java.util.Optional;

/**
 * Something that happened to a domain: one record for each {@link DomainEventId}. Numbers are those of libvirt's enums
 * and kept as a driver got them; {@code device} is a device's alias.
 */
public sealed interface DomainEvent extends Event {
    /** The domain that it happened to. */
    Domain domain();

    @Override
    default EventFamily family() {
        return EventFamily.DOMAIN;
    }

    /** A step in a domain's life. */
    record Lifecycle(Domain domain, DomainEventDetail detail) implements DomainEvent {}

    /** The guest rebooted. */
    record Reboot(Domain domain) implements DomainEvent {}

    /**
     * The guest set its clock.
     *
     * @param offset from UTC, in seconds
     */
    record RtcChange(Domain domain, long offset) implements DomainEvent {}

    /**
     * The watchdog has fired.
     *
     * @param action of {@code virDomainEventWatchdogAction}
     */
    record Watchdog(Domain domain, int action) implements DomainEvent {}

    /**
     * A disk has failed.
     *
     * @param action of {@code virDomainEventIOErrorAction}
     */
    record IoError(Domain domain, String path, String device, int action) implements DomainEvent {}

    /**
     * A client of the display came, was authenticated, or left.
     *
     * @param phase of {@code virDomainEventGraphicsPhase}
     * @param subject who the client has proved to be
     */
    record Graphics(
            Domain domain,
            int phase,
            GraphicsAddress local,
            GraphicsAddress remote,
            String authScheme,
            List<GraphicsIdentity> subject)
            implements DomainEvent {
        /** Keeps a copy of the list. */
        public Graphics {
            subject = List.copyOf(subject);
        }
    }

    /**
     * One end of a display's connection.
     *
     * @param family of {@code virDomainEventGraphicsAddressType}
     * @param service port, or nothing for a unix socket
     */
    record GraphicsAddress(int family, String node, String service) {}

    /** A name that a client of a display has proved, such as its certificate's. */
    record GraphicsIdentity(String type, String name) {}

    /**
     * A disk has failed, with a reason.
     *
     * @param action of {@code virDomainEventIOErrorAction}
     * @param reason such as {@code enospc}, or nothing
     */
    record IoErrorReason(Domain domain, String path, String device, int action, String reason) implements DomainEvent {}

    /** The daemon has lost its way to the hypervisor of the guest. */
    record ControlError(Domain domain) implements DomainEvent {}

    /**
     * A block job has changed its state; the disk is named by its source.
     *
     * @param type of {@code virDomainBlockJobType}
     * @param status of {@code virConnectDomainEventBlockJobStatus}
     */
    record BlockJob(Domain domain, String path, int type, int status) implements DomainEvent {}

    /**
     * The medium of a drive was taken away at the start because it was missing.
     *
     * @param reason of {@code virConnectDomainEventDiskChangeReason}
     */
    record DiskChange(Domain domain, Optional<String> oldPath, Optional<String> newPath, String device, int reason)
            implements DomainEvent {}

    /**
     * A drive's tray has moved.
     *
     * @param reason of {@code virDomainEventTrayChangeReason}
     */
    record TrayChange(Domain domain, String device, int reason) implements DomainEvent {}

    /** The guest woke up. */
    record PmWakeup(Domain domain, int reason) implements DomainEvent {}

    /** The guest suspended itself to memory. */
    record PmSuspend(Domain domain, int reason) implements DomainEvent {}

    /**
     * The guest's memory has another size.
     *
     * @param actual in KiB
     */
    record BalloonChange(Domain domain, long actual) implements DomainEvent {}

    /** The guest suspended itself to disk. */
    record PmSuspendDisk(Domain domain, int reason) implements DomainEvent {}

    /** The guest has let go of a device. */
    record DeviceRemoved(Domain domain, String device) implements DomainEvent {}

    /**
     * A block job has changed its state; the disk is named by its target.
     *
     * @param target such as {@code vda}
     * @param type of {@code virDomainBlockJobType}
     * @param status of {@code virConnectDomainEventBlockJobStatus}
     */
    record BlockJob2(Domain domain, String target, int type, int status) implements DomainEvent {}

    /** Tunable parameters have new values. */
    record Tunable(Domain domain, List<TypedParameter> parameters) implements DomainEvent {
        /** Keeps a copy of the list. */
        public Tunable {
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * The agent in the guest came or left.
     *
     * @param state of {@code virConnectDomainEventAgentLifecycleState}
     * @param reason of {@code virConnectDomainEventAgentLifecycleReason}
     */
    record AgentLifecycle(Domain domain, int state, int reason) implements DomainEvent {}

    /** The guest has a new device. */
    record DeviceAdded(Domain domain, String device) implements DomainEvent {}

    /** A migration goes over the guest's memory once more. */
    record MigrationIteration(Domain domain, int iteration) implements DomainEvent {}

    /** A job has ended; its figures are those of {@code virDomainGetJobStats}. */
    record JobCompleted(Domain domain, List<TypedParameter> parameters) implements DomainEvent {
        /** Keeps a copy of the list. */
        public JobCompleted {
            parameters = List.copyOf(parameters);
        }
    }

    /** The guest has not let go of a device. */
    record DeviceRemovalFailed(Domain domain, String device) implements DomainEvent {}

    /**
     * A domain's metadata was changed.
     *
     * @param type of {@code virDomainMetadataType}
     * @param uri namespace of an element
     */
    record MetadataChange(Domain domain, int type, Optional<String> uri) implements DomainEvent {}

    /**
     * A disk was written beyond a mark.
     *
     * @param device such as {@code vda}
     * @param threshold in bytes
     * @param excess bytes beyond it
     */
    record BlockThreshold(Domain domain, String device, Optional<String> path, long threshold, long excess)
            implements DomainEvent {}

    /**
     * Memory of the host or of the guest has failed.
     *
     * @param recipient of {@code virDomainMemoryFailureRecipientType}
     * @param action of {@code virDomainMemoryFailureActionType}
     * @param flags of {@code virDomainMemoryFailureFlags}
     */
    record MemoryFailure(Domain domain, int recipient, int action, int flags) implements DomainEvent {}

    /**
     * A memory device has another size.
     *
     * @param size in KiB
     */
    record MemoryDeviceSizeChange(Domain domain, String device, long size) implements DomainEvent {}
}
