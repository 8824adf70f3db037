package org.hyperbean.rpc.adapter.outbound;

import java.time.Duration;
import java.util.Optional;
import org.hyperbean.rpc.client.RpcCalls;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.Procedure;
import org.hyperbean.rpc.protocol.qemu.ConnectDomainMonitorEventDeregisterArgs;
import org.hyperbean.rpc.protocol.qemu.ConnectDomainMonitorEventRegisterRet;
import org.hyperbean.rpc.protocol.qemu.QemuProcedures;
import org.hyperbean.rpc.protocol.remote.ConnectDomainEventCallbackDeregisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.ConnectDomainEventCallbackRegisterAnyRet;
import org.hyperbean.rpc.protocol.remote.ConnectDomainEventDeregisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.ConnectDomainEventRegisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.ConnectDomainEventRegisterRet;
import org.hyperbean.rpc.protocol.remote.ConnectNetworkEventDeregisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.ConnectNetworkEventRegisterAnyRet;
import org.hyperbean.rpc.protocol.remote.ConnectNodeDeviceEventDeregisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.ConnectNodeDeviceEventRegisterAnyRet;
import org.hyperbean.rpc.protocol.remote.ConnectSecretEventDeregisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.ConnectSecretEventRegisterAnyRet;
import org.hyperbean.rpc.protocol.remote.ConnectStoragePoolEventDeregisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.ConnectStoragePoolEventRegisterAnyRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/**
 * The call that takes back what an earlier call made the daemon keep for the connection: a registration for events.
 *
 * @param <A> what the call sends
 */
record Undo<A>(Procedure<A, ?> procedure, A arguments) {
    /** The undoing of a call that has succeeded; empty for calls that leave nothing behind on the connection. */
    static Optional<Undo<?>> of(Procedure<?, ?> procedure, Object arguments, Object result) {
        return switch (result) {
            case ConnectDomainEventCallbackRegisterAnyRet made ->
                undo(
                        RemoteProcedures.CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY,
                        new ConnectDomainEventCallbackDeregisterAnyArgs(made.callbackID()));
            case ConnectNetworkEventRegisterAnyRet made ->
                undo(
                        RemoteProcedures.CONNECT_NETWORK_EVENT_DEREGISTER_ANY,
                        new ConnectNetworkEventDeregisterAnyArgs(made.callbackID()));
            case ConnectStoragePoolEventRegisterAnyRet made ->
                undo(
                        RemoteProcedures.CONNECT_STORAGE_POOL_EVENT_DEREGISTER_ANY,
                        new ConnectStoragePoolEventDeregisterAnyArgs(made.callbackID()));
            case ConnectNodeDeviceEventRegisterAnyRet made ->
                undo(
                        RemoteProcedures.CONNECT_NODE_DEVICE_EVENT_DEREGISTER_ANY,
                        new ConnectNodeDeviceEventDeregisterAnyArgs(made.callbackID()));
            case ConnectSecretEventRegisterAnyRet made ->
                undo(
                        RemoteProcedures.CONNECT_SECRET_EVENT_DEREGISTER_ANY,
                        new ConnectSecretEventDeregisterAnyArgs(made.callbackID()));
            case ConnectDomainMonitorEventRegisterRet made ->
                undo(
                        QemuProcedures.CONNECT_DOMAIN_MONITOR_EVENT_DEREGISTER,
                        new ConnectDomainMonitorEventDeregisterArgs(made.callbackID()));
            case ConnectDomainEventRegisterRet _ ->
                undo(RemoteProcedures.CONNECT_DOMAIN_EVENT_DEREGISTER, Nothing.NOTHING);
            case Nothing _ -> ofSilent(procedure, arguments);
            default -> Optional.empty();
        };
    }

    /** The undoing of a call whose reply carries nothing. */
    private static Optional<Undo<?>> ofSilent(Procedure<?, ?> procedure, Object arguments) {
        if (arguments instanceof ConnectDomainEventRegisterAnyArgs(int event)) {
            return undo(
                    RemoteProcedures.CONNECT_DOMAIN_EVENT_DEREGISTER_ANY,
                    new ConnectDomainEventDeregisterAnyArgs(event));
        }
        return procedure.equals(RemoteProcedures.CONNECT_REGISTER_CLOSE_CALLBACK)
                ? undo(RemoteProcedures.CONNECT_UNREGISTER_CLOSE_CALLBACK, Nothing.NOTHING)
                : Optional.empty();
    }

    private static <A> Optional<Undo<?>> undo(Procedure<A, ?> procedure, A arguments) {
        return Optional.of(new Undo<>(procedure, arguments));
    }

    /** Makes the call. */
    void apply(RpcCalls calls, Duration deadline) {
        calls.call(procedure, arguments, deadline);
    }
}
