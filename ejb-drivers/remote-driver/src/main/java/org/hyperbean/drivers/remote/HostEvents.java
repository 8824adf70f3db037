package org.hyperbean.drivers.remote;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DomainEventType;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.EventHandler;
import org.hyperbean.rpc.client.EventKind;
import org.hyperbean.rpc.client.LibvirtConnection;
import org.hyperbean.rpc.client.MissedEvents;
import org.hyperbean.rpc.client.Registration;
import org.hyperbean.rpc.client.remote.DomainEvents;
import org.hyperbean.rpc.protocol.remote.DomainEventGraphicsAddress;
import org.hyperbean.rpc.protocol.remote.DomainEventGraphicsMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventLifecycleMsg;

/** Brings the events of a host's domains into the daemon's event log, one kind a line. */
record HostEvents(LibvirtConnection connection, RemoteHost host) {
    private static final Logger LOG = System.getLogger(HostEvents.class.getName());

    /** Follows all kinds that the host knows until what comes back is closed, or the connection is. */
    Registration follow() {
        List<Registration> following = Stream.of(
                        lifecycle(),
                        on(DomainEvents.REBOOT, event -> new DomainEvent.Reboot(event.dom())),
                        on(DomainEvents.RTC_CHANGE, event -> new DomainEvent.RtcChange(event.dom(), event.offset())),
                        on(DomainEvents.WATCHDOG, event -> new DomainEvent.Watchdog(event.dom(), event.action())),
                        on(
                                DomainEvents.IO_ERROR,
                                event -> new DomainEvent.IoError(
                                        event.dom(), event.srcPath(), event.devAlias(), event.action())),
                        on(DomainEvents.GRAPHICS, HostEvents::graphics),
                        on(
                                DomainEvents.IO_ERROR_REASON,
                                event -> new DomainEvent.IoErrorReason(
                                        event.dom(),
                                        event.srcPath(),
                                        event.devAlias(),
                                        event.action(),
                                        event.reason())),
                        on(DomainEvents.CONTROL_ERROR, event -> new DomainEvent.ControlError(event.dom())),
                        on(
                                DomainEvents.BLOCK_JOB,
                                event -> new DomainEvent.BlockJob(
                                        event.dom(), event.path(), event.type(), event.status())),
                        on(
                                DomainEvents.DISK_CHANGE,
                                event -> new DomainEvent.DiskChange(
                                        event.dom(),
                                        event.oldSrcPath(),
                                        event.newSrcPath(),
                                        event.devAlias(),
                                        event.reason())),
                        on(
                                DomainEvents.TRAY_CHANGE,
                                event -> new DomainEvent.TrayChange(event.dom(), event.devAlias(), event.reason())),
                        on(
                                DomainEvents.PMWAKEUP,
                                event -> new DomainEvent.PmWakeup(event.msg().dom(), event.reason())),
                        on(
                                DomainEvents.PMSUSPEND,
                                event -> new DomainEvent.PmSuspend(event.msg().dom(), event.reason())),
                        on(
                                DomainEvents.BALLOON_CHANGE,
                                event -> new DomainEvent.BalloonChange(event.dom(), event.actual())),
                        on(
                                DomainEvents.PMSUSPEND_DISK,
                                event -> new DomainEvent.PmSuspendDisk(
                                        event.msg().dom(), event.reason())),
                        on(
                                DomainEvents.DEVICE_REMOVED,
                                event -> new DomainEvent.DeviceRemoved(event.dom(), event.devAlias())),
                        on(
                                DomainEvents.BLOCK_JOB_2,
                                event -> new DomainEvent.BlockJob2(
                                        event.dom(), event.dst(), event.type(), event.status())),
                        on(DomainEvents.TUNABLE, event -> new DomainEvent.Tunable(event.dom(), event.params())),
                        on(
                                DomainEvents.AGENT_LIFECYCLE,
                                event -> new DomainEvent.AgentLifecycle(event.dom(), event.state(), event.reason())),
                        on(
                                DomainEvents.DEVICE_ADDED,
                                event -> new DomainEvent.DeviceAdded(event.dom(), event.devAlias())),
                        on(
                                DomainEvents.MIGRATION_ITERATION,
                                event -> new DomainEvent.MigrationIteration(event.dom(), event.iteration())),
                        on(
                                DomainEvents.JOB_COMPLETED,
                                event -> new DomainEvent.JobCompleted(event.dom(), event.params())),
                        on(
                                DomainEvents.DEVICE_REMOVAL_FAILED,
                                event -> new DomainEvent.DeviceRemovalFailed(event.dom(), event.devAlias())),
                        on(
                                DomainEvents.METADATA_CHANGE,
                                event -> new DomainEvent.MetadataChange(event.dom(), event.type(), event.nsuri())),
                        on(
                                DomainEvents.BLOCK_THRESHOLD,
                                event -> new DomainEvent.BlockThreshold(
                                        event.dom(), event.dev(), event.path(), event.threshold(), event.excess())),
                        on(
                                DomainEvents.MEMORY_FAILURE,
                                event -> new DomainEvent.MemoryFailure(
                                        event.dom(), event.recipient(), event.action(), event.flags())),
                        on(
                                DomainEvents.MEMORY_DEVICE_SIZE_CHANGE,
                                event -> new DomainEvent.MemoryDeviceSizeChange(
                                        event.dom(), event.alias(), event.size())))
                .flatMap(Optional::stream)
                .toList();
        return () -> following.forEach(Registration::close);
    }

    private <E> Optional<Registration> on(EventKind<?, E> kind, Function<E, DomainEvent> event) {
        return register(kind, message -> host.happened(connection, event.apply(message)));
    }

    /** The steps in domains' lives; a step that only a newer libvirt knows is left out. */
    private Optional<Registration> lifecycle() {
        return register(DomainEvents.LIFECYCLE, new EventHandler<>() {
            @Override
            public void handle(DomainEventLifecycleMsg event) {
                DomainEventType.of(event.event())
                        .map(type -> DomainEventDetail.of(type, event.detail()))
                        .ifPresent(detail -> host.happened(connection, new DomainEvent.Lifecycle(event.dom(), detail)));
            }

            @Override
            public void missed(MissedEvents missed) {
                host.missed(connection);
            }
        });
    }

    /** Empty for a kind that an older host does not know. */
    private <E> Optional<Registration> register(EventKind<?, E> kind, EventHandler<E> handler) {
        try {
            return Optional.of(connection.onEvent(kind, handler));
        } catch (LibvirtException refused) {
            if (connection.state().loss().isPresent()) {
                throw refused;
            }
            LOG.log(Level.INFO, "host {0} has no {1}: {2}", host.address().name(), kind, refused.getMessage());
            return Optional.empty();
        }
    }

    private static DomainEvent graphics(DomainEventGraphicsMsg event) {
        return new DomainEvent.Graphics(
                event.dom(),
                event.phase(),
                address(event.local()),
                address(event.remote()),
                event.authScheme(),
                event.subject().stream()
                        .map(identity -> new DomainEvent.GraphicsIdentity(identity.type(), identity.name()))
                        .toList());
    }

    private static DomainEvent.GraphicsAddress address(DomainEventGraphicsAddress address) {
        return new DomainEvent.GraphicsAddress(address.family(), address.node(), address.service());
    }
}
