package org.hyperbean.rpc.client;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.Network;
import org.hyperbean.driver.NodeDevice;
import org.hyperbean.driver.Secret;
import org.hyperbean.driver.StoragePool;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.Procedure;
import org.hyperbean.rpc.protocol.remote.ConnectDomainEventCallbackDeregisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.ConnectDomainEventCallbackRegisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.ConnectDomainEventCallbackRegisterAnyRet;
import org.hyperbean.rpc.protocol.remote.ConnectNetworkEventDeregisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.ConnectNetworkEventRegisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.ConnectNetworkEventRegisterAnyRet;
import org.hyperbean.rpc.protocol.remote.ConnectNodeDeviceEventDeregisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.ConnectNodeDeviceEventRegisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.ConnectNodeDeviceEventRegisterAnyRet;
import org.hyperbean.rpc.protocol.remote.ConnectSecretEventDeregisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.ConnectSecretEventRegisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.ConnectSecretEventRegisterAnyRet;
import org.hyperbean.rpc.protocol.remote.ConnectStoragePoolEventDeregisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.ConnectStoragePoolEventRegisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.ConnectStoragePoolEventRegisterAnyRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/**
 * The objects whose events are registered for in one way.
 *
 * @param <H> what names such an object
 */
public final class EventFamily<H> {
    public static final EventFamily<Domain> DOMAIN = EventFamily.of(
            RemoteProcedures.CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY,
            ConnectDomainEventCallbackRegisterAnyArgs::new,
            ConnectDomainEventCallbackRegisterAnyRet::callbackID,
            RemoteProcedures.CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY,
            ConnectDomainEventCallbackDeregisterAnyArgs::new);

    public static final EventFamily<Network> NETWORK = EventFamily.of(
            RemoteProcedures.CONNECT_NETWORK_EVENT_REGISTER_ANY,
            ConnectNetworkEventRegisterAnyArgs::new,
            ConnectNetworkEventRegisterAnyRet::callbackID,
            RemoteProcedures.CONNECT_NETWORK_EVENT_DEREGISTER_ANY,
            ConnectNetworkEventDeregisterAnyArgs::new);

    public static final EventFamily<StoragePool> STORAGE_POOL = EventFamily.of(
            RemoteProcedures.CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY,
            ConnectStoragePoolEventRegisterAnyArgs::new,
            ConnectStoragePoolEventRegisterAnyRet::callbackID,
            RemoteProcedures.CONNECT_STORAGE_POOL_EVENT_DEREGISTER_ANY,
            ConnectStoragePoolEventDeregisterAnyArgs::new);

    public static final EventFamily<NodeDevice> NODE_DEVICE = EventFamily.of(
            RemoteProcedures.CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY,
            ConnectNodeDeviceEventRegisterAnyArgs::new,
            ConnectNodeDeviceEventRegisterAnyRet::callbackID,
            RemoteProcedures.CONNECT_NODE_DEVICE_EVENT_DEREGISTER_ANY,
            ConnectNodeDeviceEventDeregisterAnyArgs::new);

    public static final EventFamily<Secret> SECRET = EventFamily.of(
            RemoteProcedures.CONNECT_SECRET_EVENT_REGISTER_ANY,
            ConnectSecretEventRegisterAnyArgs::new,
            ConnectSecretEventRegisterAnyRet::callbackID,
            RemoteProcedures.CONNECT_SECRET_EVENT_DEREGISTER_ANY,
            ConnectSecretEventDeregisterAnyArgs::new);

    private final Enroll<H, ?, ?> enroll;
    private final Withdraw<?> withdraw;

    /** How a client registers for events of some kind, about one object or all. */
    private record Enroll<H, A, R>(
            Procedure<A, R> procedure, BiFunction<Integer, Optional<H>, A> arguments, ToIntFunction<R> callbackId) {
        int call(RpcCalls calls, int eventId, Optional<H> object) {
            return callbackId.applyAsInt(calls.call(procedure, arguments.apply(eventId, object)));
        }
    }

    /** How a client ends a registration. */
    private record Withdraw<A>(Procedure<A, Nothing> procedure, IntFunction<A> arguments) {
        void call(RpcCalls calls, int callbackId) {
            calls.call(procedure, arguments.apply(callbackId));
        }
    }

    static <H, A, R, D> EventFamily<H> of(
            Procedure<A, R> register,
            BiFunction<Integer, Optional<H>, A> registration,
            ToIntFunction<R> callbackId,
            Procedure<D, Nothing> deregister,
            IntFunction<D> deregistration) {
        return new EventFamily<>(
                new Enroll<>(register, registration, callbackId), new Withdraw<>(deregister, deregistration));
    }

    private EventFamily(Enroll<H, ?, ?> enroll, Withdraw<?> withdraw) {
        this.enroll = enroll;
        this.withdraw = withdraw;
    }

    /**
     * Has the daemon send events.
     *
     * @param eventId which kind
     * @param object the one they are about, empty for all
     * @return the number that these events will carry
     */
    int register(RpcCalls calls, int eventId, Optional<H> object) {
        return enroll.call(calls, eventId, object);
    }

    void deregister(RpcCalls calls, int callbackId) {
        withdraw.call(calls, callbackId);
    }
}
