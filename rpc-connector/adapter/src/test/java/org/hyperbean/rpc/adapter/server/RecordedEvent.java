package org.hyperbean.rpc.adapter.server;

import java.util.Optional;
import java.util.stream.Stream;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DomainEventType;
import org.hyperbean.driver.Event;
import org.hyperbean.driver.MonitorEvent;
import org.hyperbean.driver.NetworkEvent;
import org.hyperbean.driver.NodeDeviceEvent;
import org.hyperbean.driver.SecretEvent;
import org.hyperbean.driver.StoragePoolEvent;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.Procedure;
import org.hyperbean.rpc.protocol.XdrException;
import org.hyperbean.rpc.protocol.qemu.DomainMonitorEventMsg;
import org.hyperbean.rpc.protocol.qemu.QemuProcedures;
import org.hyperbean.rpc.protocol.remote.DomainEventBlockJob2Msg;
import org.hyperbean.rpc.protocol.remote.DomainEventBlockJobMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackAgentLifecycleMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackBlockJobMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackDeviceAddedMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackDeviceRemovedMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackDiskChangeMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackGraphicsMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackIoErrorMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackIoErrorReasonMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackJobCompletedMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackLifecycleMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackMetadataChangeMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackMigrationIterationMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackRebootMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackTrayChangeMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackTunableMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventDeviceRemovedMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventDiskChangeMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventGraphicsAddress;
import org.hyperbean.rpc.protocol.remote.DomainEventGraphicsMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventIoErrorMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventIoErrorReasonMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventLifecycleMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventRebootMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventTrayChangeMsg;
import org.hyperbean.rpc.protocol.remote.NetworkEventLifecycleMsg;
import org.hyperbean.rpc.protocol.remote.NodeDeviceEventLifecycleMsg;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.hyperbean.rpc.protocol.remote.SecretEventLifecycleMsg;
import org.hyperbean.rpc.protocol.remote.SecretEventValueChangedMsg;
import org.hyperbean.rpc.protocol.remote.StoragePoolEventLifecycleMsg;
import org.hyperbean.rpc.protocol.remote.StoragePoolEventRefreshMsg;

/** The event that a message of libvirtd tells of. */
record RecordedEvent(Optional<Integer> callbackId, Event event) {
    /** Decodes a message; empty if its kind was never recorded. */
    static Optional<RecordedEvent> of(Frame message) throws XdrException {
        if (message.header().isOf(QemuProcedures.PROGRAM)) {
            var monitor = DomainMonitorEventMsg.decode(message.payload());
            return with(
                    monitor.callbackID(),
                    new MonitorEvent(
                            monitor.dom(), monitor.event(), monitor.seconds(), monitor.micros(), monitor.details()));
        }
        Procedure<?, ?> procedure =
                RemoteProcedures.TABLE.find(message.header().procedure()).orElseThrow();
        Object decoded = procedure.arguments().decode(message.payload());
        Optional<RecordedEvent> domain = callbackStyle(decoded);
        return domain.isPresent() ? domain : legacy(decoded).map(event -> new RecordedEvent(Optional.empty(), event));
    }

    private static Optional<RecordedEvent> callbackStyle(Object decoded) {
        return switch (decoded) {
            case DomainEventCallbackLifecycleMsg(int id, var msg) -> wrapped(id, msg);
            case DomainEventCallbackRebootMsg(int id, var msg) -> wrapped(id, msg);
            case DomainEventCallbackIoErrorMsg(int id, var msg) -> wrapped(id, msg);
            case DomainEventCallbackIoErrorReasonMsg(int id, var msg) -> wrapped(id, msg);
            case DomainEventCallbackGraphicsMsg(int id, var msg) -> wrapped(id, msg);
            case DomainEventCallbackBlockJobMsg(int id, var msg) -> wrapped(id, msg);
            case DomainEventCallbackDiskChangeMsg(int id, var msg) -> wrapped(id, msg);
            case DomainEventCallbackTrayChangeMsg(int id, var msg) -> wrapped(id, msg);
            case DomainEventCallbackDeviceRemovedMsg(int id, var msg) -> wrapped(id, msg);
            case DomainEventBlockJob2Msg(int id, var dom, var dst, int type, int status) ->
                with(id, new DomainEvent.BlockJob2(dom, dst, type, status));
            case DomainEventCallbackTunableMsg(int id, var dom, var params) ->
                with(id, new DomainEvent.Tunable(dom, params));
            case DomainEventCallbackAgentLifecycleMsg(int id, var dom, int state, int reason) ->
                with(id, new DomainEvent.AgentLifecycle(dom, state, reason));
            case DomainEventCallbackDeviceAddedMsg(int id, var dom, var device) ->
                with(id, new DomainEvent.DeviceAdded(dom, device));
            case DomainEventCallbackMigrationIterationMsg(int id, var dom, int iteration) ->
                with(id, new DomainEvent.MigrationIteration(dom, iteration));
            case DomainEventCallbackJobCompletedMsg(int id, var dom, var params) ->
                with(id, new DomainEvent.JobCompleted(dom, params));
            case DomainEventCallbackMetadataChangeMsg(int id, var dom, int type, var uri) ->
                with(id, new DomainEvent.MetadataChange(dom, type, uri));
            case NetworkEventLifecycleMsg(int id, var net, int type, int detail) ->
                with(id, new NetworkEvent.Lifecycle(net, type, detail));
            case StoragePoolEventLifecycleMsg(int id, var pool, int type, int detail) ->
                with(id, new StoragePoolEvent.Lifecycle(pool, type, detail));
            case StoragePoolEventRefreshMsg(int id, var pool) -> with(id, new StoragePoolEvent.Refresh(pool));
            case NodeDeviceEventLifecycleMsg(int id, var device, int type, int detail) ->
                with(id, new NodeDeviceEvent.Lifecycle(device, type, detail));
            case SecretEventLifecycleMsg(int id, var secret, int type, int detail) ->
                with(id, new SecretEvent.Lifecycle(secret, type, detail));
            case SecretEventValueChangedMsg(int id, var secret) -> with(id, new SecretEvent.ValueChanged(secret));
            default -> Optional.empty();
        };
    }

    private static Optional<DomainEvent> legacy(Object decoded) {
        return Optional.ofNullable(
                switch (decoded) {
                    case DomainEventLifecycleMsg(var dom, int type, int detail) ->
                        new DomainEvent.Lifecycle(dom, DomainEventDetail.of(step(type), detail));
                    case DomainEventRebootMsg(var dom) -> new DomainEvent.Reboot(dom);
                    case DomainEventIoErrorMsg(var dom, var path, var device, int action) ->
                        new DomainEvent.IoError(dom, path, device, action);
                    case DomainEventIoErrorReasonMsg(var dom, var path, var device, int action, var reason) ->
                        new DomainEvent.IoErrorReason(dom, path, device, action, reason);
                    case DomainEventGraphicsMsg graphics -> graphics(graphics);
                    case DomainEventBlockJobMsg(var dom, var path, int type, int status) ->
                        new DomainEvent.BlockJob(dom, path, type, status);
                    case DomainEventDiskChangeMsg(var dom, var old, var now, var device, int reason) ->
                        new DomainEvent.DiskChange(dom, old, now, device, reason);
                    case DomainEventTrayChangeMsg(var dom, var device, int reason) ->
                        new DomainEvent.TrayChange(dom, device, reason);
                    case DomainEventDeviceRemovedMsg(var dom, var device) -> new DomainEvent.DeviceRemoved(dom, device);
                    default -> null;
                });
    }

    private static DomainEventType step(int number) {
        return Stream.of(DomainEventType.values())
                .filter(type -> type.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static DomainEvent graphics(DomainEventGraphicsMsg graphics) {
        return new DomainEvent.Graphics(
                graphics.dom(),
                graphics.phase(),
                address(graphics.local()),
                address(graphics.remote()),
                graphics.authScheme(),
                graphics.subject().stream()
                        .map(identity -> new DomainEvent.GraphicsIdentity(identity.type(), identity.name()))
                        .toList());
    }

    private static DomainEvent.GraphicsAddress address(DomainEventGraphicsAddress address) {
        return new DomainEvent.GraphicsAddress(address.family(), address.node(), address.service());
    }

    private static Optional<RecordedEvent> wrapped(int callbackId, Object message) {
        return with(callbackId, legacy(message).orElseThrow());
    }

    private static Optional<RecordedEvent> with(int callbackId, Event event) {
        return Optional.of(new RecordedEvent(Optional.of(callbackId), event));
    }
}
