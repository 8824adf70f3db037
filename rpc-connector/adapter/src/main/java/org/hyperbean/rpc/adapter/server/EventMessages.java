package org.hyperbean.rpc.adapter.server;

import org.hyperbean.driver.ConnectionClosed;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.driver.Event;
import org.hyperbean.driver.MonitorEvent;
import org.hyperbean.driver.NetworkEvent;
import org.hyperbean.driver.NodeDeviceEvent;
import org.hyperbean.driver.SecretEvent;
import org.hyperbean.driver.StoragePoolEvent;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.Procedure;
import org.hyperbean.rpc.protocol.XdrException;
import org.hyperbean.rpc.protocol.qemu.DomainMonitorEventMsg;
import org.hyperbean.rpc.protocol.qemu.QemuProcedures;
import org.hyperbean.rpc.protocol.remote.ConnectEventConnectionClosedMsg;
import org.hyperbean.rpc.protocol.remote.NetworkEventLifecycleMsg;
import org.hyperbean.rpc.protocol.remote.NodeDeviceEventLifecycleMsg;
import org.hyperbean.rpc.protocol.remote.NodeDeviceEventUpdateMsg;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.hyperbean.rpc.protocol.remote.SecretEventLifecycleMsg;
import org.hyperbean.rpc.protocol.remote.SecretEventValueChangedMsg;
import org.hyperbean.rpc.protocol.remote.StoragePoolEventLifecycleMsg;
import org.hyperbean.rpc.protocol.remote.StoragePoolEventRefreshMsg;

/** Events as messages to a client. */
final class EventMessages {
    private EventMessages() {}

    /** The message that a registration asks for. */
    static Frame message(EventRegistration registration, Event event) throws XdrException {
        return switch (event) {
            case DomainEvent domain -> DomainEventMessages.message(registration.callbackId(), domain);
            case ConnectionClosed(int reason) ->
                frame(RemoteProcedures.CONNECT_EVENT_CONNECTION_CLOSED, new ConnectEventConnectionClosedMsg(reason));
            case NetworkEvent network -> network(callback(registration), network);
            case StoragePoolEvent pool -> storagePool(callback(registration), pool);
            case NodeDeviceEvent device -> nodeDevice(callback(registration), device);
            case SecretEvent secret -> secret(callback(registration), secret);
            case MonitorEvent(var domain, var name, long seconds, int microseconds, var details) ->
                frame(
                        QemuProcedures.DOMAIN_MONITOR_EVENT,
                        new DomainMonitorEventMsg(
                                callback(registration), domain, name, seconds, microseconds, details));
        };
    }

    /** Only domains and the connection itself have messages without a callback's number. */
    private static int callback(EventRegistration registration) {
        return registration.callbackId().orElseThrow();
    }

    private static Frame network(int callback, NetworkEvent event) throws XdrException {
        return switch (event) {
            case NetworkEvent.Lifecycle(var network, int type, int detail) ->
                frame(
                        RemoteProcedures.NETWORK_EVENT_LIFECYCLE,
                        new NetworkEventLifecycleMsg(callback, network, type, detail));
        };
    }

    private static Frame storagePool(int callback, StoragePoolEvent event) throws XdrException {
        return switch (event) {
            case StoragePoolEvent.Lifecycle(var pool, int type, int detail) ->
                frame(
                        RemoteProcedures.STORAGE_POOL_EVENT_LIFECYCLE,
                        new StoragePoolEventLifecycleMsg(callback, pool, type, detail));
            case StoragePoolEvent.Refresh(var pool) ->
                frame(RemoteProcedures.STORAGE_POOL_EVENT_REFRESH, new StoragePoolEventRefreshMsg(callback, pool));
        };
    }

    private static Frame nodeDevice(int callback, NodeDeviceEvent event) throws XdrException {
        return switch (event) {
            case NodeDeviceEvent.Lifecycle(var device, int type, int detail) ->
                frame(
                        RemoteProcedures.NODE_DEVICE_EVENT_LIFECYCLE,
                        new NodeDeviceEventLifecycleMsg(callback, device, type, detail));
            case NodeDeviceEvent.Update(var device) ->
                frame(RemoteProcedures.NODE_DEVICE_EVENT_UPDATE, new NodeDeviceEventUpdateMsg(callback, device));
        };
    }

    private static Frame secret(int callback, SecretEvent event) throws XdrException {
        return switch (event) {
            case SecretEvent.Lifecycle(var secret, int type, int detail) ->
                frame(
                        RemoteProcedures.SECRET_EVENT_LIFECYCLE,
                        new SecretEventLifecycleMsg(callback, secret, type, detail));
            case SecretEvent.ValueChanged(var secret) ->
                frame(RemoteProcedures.SECRET_EVENT_VALUE_CHANGED, new SecretEventValueChangedMsg(callback, secret));
        };
    }

    static <M> Frame frame(Procedure<M, ?> procedure, M message) throws XdrException {
        return Frame.of(MessageHeader.event(procedure), procedure.arguments(), message);
    }
}
