package org.hyperbean.rpc.adapter.server;

import java.util.Optional;
import java.util.function.BiFunction;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.Procedure;
import org.hyperbean.rpc.protocol.XdrException;
import org.hyperbean.rpc.protocol.remote.DomainEventBalloonChangeMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventBlockJob2Msg;
import org.hyperbean.rpc.protocol.remote.DomainEventBlockJobMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventBlockThresholdMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackAgentLifecycleMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackBalloonChangeMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackBlockJobMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackControlErrorMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackDeviceAddedMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackDeviceRemovalFailedMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackDeviceRemovedMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackDiskChangeMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackGraphicsMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackIoErrorMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackIoErrorReasonMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackJobCompletedMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackLifecycleMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackMetadataChangeMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackMigrationIterationMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackPmsuspendDiskMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackPmsuspendMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackPmwakeupMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackRebootMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackRtcChangeMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackTrayChangeMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackTunableMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackWatchdogMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventControlErrorMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventDeviceRemovedMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventDiskChangeMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventGraphicsAddress;
import org.hyperbean.rpc.protocol.remote.DomainEventGraphicsIdentity;
import org.hyperbean.rpc.protocol.remote.DomainEventGraphicsMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventIoErrorMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventIoErrorReasonMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventLifecycleMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventMemoryDeviceSizeChangeMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventMemoryFailureMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventPmsuspendDiskMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventPmsuspendMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventPmwakeupMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventRebootMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventRtcChangeMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventTrayChangeMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventWatchdogMsg;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/**
 * Events of domains as messages. The kinds up to 15 have two: that of the legacy style, and one that wraps it behind a
 * callback's number. Later kinds have only messages with that number.
 */
final class DomainEventMessages {
    private DomainEventMessages() {}

    /**
     * The message of an event.
     *
     * @param callbackId empty for the legacy style
     */
    static Frame message(Optional<Integer> callbackId, DomainEvent event) throws XdrException {
        return switch (event) {
            case DomainEvent.Lifecycle(var domain, var detail) ->
                styled(
                        callbackId,
                        RemoteProcedures.DOMAIN_EVENT_LIFECYCLE,
                        new DomainEventLifecycleMsg(domain, detail.type().number(), detail.number()),
                        RemoteProcedures.DOMAIN_EVENT_CALLBACK_LIFECYCLE,
                        DomainEventCallbackLifecycleMsg::new);
            case DomainEvent.Reboot(var domain) ->
                styled(
                        callbackId,
                        RemoteProcedures.DOMAIN_EVENT_REBOOT,
                        new DomainEventRebootMsg(domain),
                        RemoteProcedures.DOMAIN_EVENT_CALLBACK_REBOOT,
                        DomainEventCallbackRebootMsg::new);
            case DomainEvent.RtcChange(var domain, long offset) ->
                styled(
                        callbackId,
                        RemoteProcedures.DOMAIN_EVENT_RTC_CHANGE,
                        new DomainEventRtcChangeMsg(domain, offset),
                        RemoteProcedures.DOMAIN_EVENT_CALLBACK_RTC_CHANGE,
                        DomainEventCallbackRtcChangeMsg::new);
            case DomainEvent.Watchdog(var domain, int action) ->
                styled(
                        callbackId,
                        RemoteProcedures.DOMAIN_EVENT_WATCHDOG,
                        new DomainEventWatchdogMsg(domain, action),
                        RemoteProcedures.DOMAIN_EVENT_CALLBACK_WATCHDOG,
                        DomainEventCallbackWatchdogMsg::new);
            case DomainEvent.IoError(var domain, var path, var device, int action) ->
                styled(
                        callbackId,
                        RemoteProcedures.DOMAIN_EVENT_IO_ERROR,
                        new DomainEventIoErrorMsg(domain, path, device, action),
                        RemoteProcedures.DOMAIN_EVENT_CALLBACK_IO_ERROR,
                        DomainEventCallbackIoErrorMsg::new);
            case DomainEvent.Graphics graphics ->
                styled(
                        callbackId,
                        RemoteProcedures.DOMAIN_EVENT_GRAPHICS,
                        graphics(graphics),
                        RemoteProcedures.DOMAIN_EVENT_CALLBACK_GRAPHICS,
                        DomainEventCallbackGraphicsMsg::new);
            case DomainEvent.IoErrorReason(var domain, var path, var device, int action, var reason) ->
                styled(
                        callbackId,
                        RemoteProcedures.DOMAIN_EVENT_IO_ERROR_REASON,
                        new DomainEventIoErrorReasonMsg(domain, path, device, action, reason),
                        RemoteProcedures.DOMAIN_EVENT_CALLBACK_IO_ERROR_REASON,
                        DomainEventCallbackIoErrorReasonMsg::new);
            case DomainEvent.ControlError(var domain) ->
                styled(
                        callbackId,
                        RemoteProcedures.DOMAIN_EVENT_CONTROL_ERROR,
                        new DomainEventControlErrorMsg(domain),
                        RemoteProcedures.DOMAIN_EVENT_CALLBACK_CONTROL_ERROR,
                        DomainEventCallbackControlErrorMsg::new);
            case DomainEvent.BlockJob(var domain, var path, int type, int status) ->
                styled(
                        callbackId,
                        RemoteProcedures.DOMAIN_EVENT_BLOCK_JOB,
                        new DomainEventBlockJobMsg(domain, path, type, status),
                        RemoteProcedures.DOMAIN_EVENT_CALLBACK_BLOCK_JOB,
                        DomainEventCallbackBlockJobMsg::new);
            case DomainEvent.DiskChange(var domain, var oldPath, var newPath, var device, int reason) ->
                styled(
                        callbackId,
                        RemoteProcedures.DOMAIN_EVENT_DISK_CHANGE,
                        new DomainEventDiskChangeMsg(domain, oldPath, newPath, device, reason),
                        RemoteProcedures.DOMAIN_EVENT_CALLBACK_DISK_CHANGE,
                        DomainEventCallbackDiskChangeMsg::new);
            case DomainEvent.TrayChange(var domain, var device, int reason) ->
                styled(
                        callbackId,
                        RemoteProcedures.DOMAIN_EVENT_TRAY_CHANGE,
                        new DomainEventTrayChangeMsg(domain, device, reason),
                        RemoteProcedures.DOMAIN_EVENT_CALLBACK_TRAY_CHANGE,
                        DomainEventCallbackTrayChangeMsg::new);
            case DomainEvent.PmWakeup(var domain, int reason) ->
                styled(
                        callbackId,
                        RemoteProcedures.DOMAIN_EVENT_PMWAKEUP,
                        new DomainEventPmwakeupMsg(domain),
                        RemoteProcedures.DOMAIN_EVENT_CALLBACK_PMWAKEUP,
                        (id, message) -> new DomainEventCallbackPmwakeupMsg(id, reason, message));
            case DomainEvent.PmSuspend(var domain, int reason) ->
                styled(
                        callbackId,
                        RemoteProcedures.DOMAIN_EVENT_PMSUSPEND,
                        new DomainEventPmsuspendMsg(domain),
                        RemoteProcedures.DOMAIN_EVENT_CALLBACK_PMSUSPEND,
                        (id, message) -> new DomainEventCallbackPmsuspendMsg(id, reason, message));
            case DomainEvent.BalloonChange(var domain, long actual) ->
                styled(
                        callbackId,
                        RemoteProcedures.DOMAIN_EVENT_BALLOON_CHANGE,
                        new DomainEventBalloonChangeMsg(domain, actual),
                        RemoteProcedures.DOMAIN_EVENT_CALLBACK_BALLOON_CHANGE,
                        DomainEventCallbackBalloonChangeMsg::new);
            case DomainEvent.PmSuspendDisk(var domain, int reason) ->
                styled(
                        callbackId,
                        RemoteProcedures.DOMAIN_EVENT_PMSUSPEND_DISK,
                        new DomainEventPmsuspendDiskMsg(domain),
                        RemoteProcedures.DOMAIN_EVENT_CALLBACK_PMSUSPEND_DISK,
                        (id, message) -> new DomainEventCallbackPmsuspendDiskMsg(id, reason, message));
            case DomainEvent.DeviceRemoved(var domain, var device) ->
                styled(
                        callbackId,
                        RemoteProcedures.DOMAIN_EVENT_DEVICE_REMOVED,
                        new DomainEventDeviceRemovedMsg(domain, device),
                        RemoteProcedures.DOMAIN_EVENT_CALLBACK_DEVICE_REMOVED,
                        DomainEventCallbackDeviceRemovedMsg::new);
            case DomainEvent.BlockJob2(var domain, var target, int type, int status) ->
                EventMessages.frame(
                        RemoteProcedures.DOMAIN_EVENT_BLOCK_JOB_2,
                        new DomainEventBlockJob2Msg(callbackId.orElseThrow(), domain, target, type, status));
            case DomainEvent.Tunable(var domain, var parameters) ->
                EventMessages.frame(
                        RemoteProcedures.DOMAIN_EVENT_CALLBACK_TUNABLE,
                        new DomainEventCallbackTunableMsg(callbackId.orElseThrow(), domain, parameters));
            case DomainEvent.AgentLifecycle(var domain, int state, int reason) ->
                EventMessages.frame(
                        RemoteProcedures.DOMAIN_EVENT_CALLBACK_AGENT_LIFECYCLE,
                        new DomainEventCallbackAgentLifecycleMsg(callbackId.orElseThrow(), domain, state, reason));
            case DomainEvent.DeviceAdded(var domain, var device) ->
                EventMessages.frame(
                        RemoteProcedures.DOMAIN_EVENT_CALLBACK_DEVICE_ADDED,
                        new DomainEventCallbackDeviceAddedMsg(callbackId.orElseThrow(), domain, device));
            case DomainEvent.MigrationIteration(var domain, int iteration) ->
                EventMessages.frame(
                        RemoteProcedures.DOMAIN_EVENT_CALLBACK_MIGRATION_ITERATION,
                        new DomainEventCallbackMigrationIterationMsg(callbackId.orElseThrow(), domain, iteration));
            case DomainEvent.JobCompleted(var domain, var parameters) ->
                EventMessages.frame(
                        RemoteProcedures.DOMAIN_EVENT_CALLBACK_JOB_COMPLETED,
                        new DomainEventCallbackJobCompletedMsg(callbackId.orElseThrow(), domain, parameters));
            case DomainEvent.DeviceRemovalFailed(var domain, var device) ->
                EventMessages.frame(
                        RemoteProcedures.DOMAIN_EVENT_CALLBACK_DEVICE_REMOVAL_FAILED,
                        new DomainEventCallbackDeviceRemovalFailedMsg(callbackId.orElseThrow(), domain, device));
            case DomainEvent.MetadataChange(var domain, int type, var uri) ->
                EventMessages.frame(
                        RemoteProcedures.DOMAIN_EVENT_CALLBACK_METADATA_CHANGE,
                        new DomainEventCallbackMetadataChangeMsg(callbackId.orElseThrow(), domain, type, uri));
            case DomainEvent.BlockThreshold(var domain, var device, var path, long threshold, long excess) ->
                EventMessages.frame(
                        RemoteProcedures.DOMAIN_EVENT_BLOCK_THRESHOLD,
                        new DomainEventBlockThresholdMsg(
                                callbackId.orElseThrow(), domain, device, path, threshold, excess));
            case DomainEvent.MemoryFailure(var domain, int recipient, int action, int flags) ->
                EventMessages.frame(
                        RemoteProcedures.DOMAIN_EVENT_MEMORY_FAILURE,
                        new DomainEventMemoryFailureMsg(callbackId.orElseThrow(), domain, recipient, action, flags));
            case DomainEvent.MemoryDeviceSizeChange(var domain, var device, long size) ->
                EventMessages.frame(
                        RemoteProcedures.DOMAIN_EVENT_MEMORY_DEVICE_SIZE_CHANGE,
                        new DomainEventMemoryDeviceSizeChangeMsg(callbackId.orElseThrow(), domain, device, size));
        };
    }

    private static <L, C> Frame styled(
            Optional<Integer> callbackId,
            Procedure<L, ?> legacy,
            L message,
            Procedure<C, ?> callback,
            BiFunction<Integer, L, C> wrapping)
            throws XdrException {
        return callbackId.isEmpty()
                ? EventMessages.frame(legacy, message)
                : EventMessages.frame(callback, wrapping.apply(callbackId.get(), message));
    }

    private static DomainEventGraphicsMsg graphics(DomainEvent.Graphics event) {
        return new DomainEventGraphicsMsg(
                event.domain(),
                event.phase(),
                address(event.local()),
                address(event.remote()),
                event.authScheme(),
                event.subject().stream()
                        .map(identity -> new DomainEventGraphicsIdentity(identity.type(), identity.name()))
                        .toList());
    }

    private static DomainEventGraphicsAddress address(DomainEvent.GraphicsAddress address) {
        return new DomainEventGraphicsAddress(address.family(), address.node(), address.service());
    }
}
