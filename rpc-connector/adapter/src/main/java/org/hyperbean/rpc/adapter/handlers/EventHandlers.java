package org.hyperbean.rpc.adapter.handlers;

import java.util.Optional;
import java.util.function.Function;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.EventFamily;
import org.hyperbean.driver.Network;
import org.hyperbean.driver.NodeDevice;
import org.hyperbean.driver.Secret;
import org.hyperbean.driver.StoragePool;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.adapter.server.MonitorEventNames;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.hyperbean.EventSequenceRet;
import org.hyperbean.rpc.protocol.hyperbean.HyperbeanProcedures;
import org.hyperbean.rpc.protocol.qemu.ConnectDomainMonitorEventRegisterArgs;
import org.hyperbean.rpc.protocol.qemu.ConnectDomainMonitorEventRegisterRet;
import org.hyperbean.rpc.protocol.qemu.QemuProcedures;
import org.hyperbean.rpc.protocol.remote.ConnectDomainEventCallbackRegisterAnyRet;
import org.hyperbean.rpc.protocol.remote.ConnectDomainEventDeregisterRet;
import org.hyperbean.rpc.protocol.remote.ConnectDomainEventRegisterRet;
import org.hyperbean.rpc.protocol.remote.ConnectNetworkEventRegisterAnyRet;
import org.hyperbean.rpc.protocol.remote.ConnectNodeDeviceEventRegisterAnyRet;
import org.hyperbean.rpc.protocol.remote.ConnectSecretEventRegisterAnyRet;
import org.hyperbean.rpc.protocol.remote.ConnectStoragePoolEventRegisterAnyRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** Registering for events, in the style with callback numbers and in the legacy style. */
final class EventHandlers {
    /** {@code VIR_DOMAIN_EVENT_ID_LIFECYCLE}: what the oldest calls are about. */
    private static final int LIFECYCLE = 0;

    /** libvirtd 9.0.0 answers the oldest calls with 0, and its clients do not look at it. */
    private static final int REGISTERED = 0;

    private EventHandlers() {}

    static void add(HandlerTable.Builder table) {
        addCallbackStyle(table);
        addLegacyStyle(table);
        table.on(QemuProcedures.CONNECT_DOMAIN_MONITOR_EVENT_REGISTER, EventHandlers::registerMonitor)
                .onAction(
                        QemuProcedures.CONNECT_DOMAIN_MONITOR_EVENT_DEREGISTER,
                        (client, arguments) ->
                                client.events().deregister(EventFamily.QEMU_MONITOR, arguments.callbackID()))
                .onAction(
                        RemoteProcedures.CONNECT_REGISTER_CLOSE_CALLBACK,
                        (client, nothing) -> client.events().registerClose())
                .onAction(
                        RemoteProcedures.CONNECT_UNREGISTER_CLOSE_CALLBACK,
                        (client, nothing) -> client.events().deregisterClose())
                .on(
                        HyperbeanProcedures.EVENT_SEQUENCE,
                        (client, nothing) ->
                                new EventSequenceRet(client.events().lastSent()));
    }

    private static void addCallbackStyle(HandlerTable.Builder table) {
        table.on(
                        RemoteProcedures.CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY,
                        (client, arguments) -> new ConnectDomainEventCallbackRegisterAnyRet(register(
                                client, EventFamily.DOMAIN, arguments.eventID(), arguments.dom(), Domain::uuid)))
                .on(
                        RemoteProcedures.CONNECT_NETWORK_EVENT_REGISTER_ANY,
                        (client, arguments) -> new ConnectNetworkEventRegisterAnyRet(register(
                                client, EventFamily.NETWORK, arguments.eventID(), arguments.net(), Network::uuid)))
                .on(
                        RemoteProcedures.CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY,
                        (client, arguments) -> new ConnectStoragePoolEventRegisterAnyRet(register(
                                client,
                                EventFamily.STORAGE_POOL,
                                arguments.eventID(),
                                arguments.pool(),
                                StoragePool::uuid)))
                .on(
                        RemoteProcedures.CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY,
                        (client, arguments) -> new ConnectNodeDeviceEventRegisterAnyRet(register(
                                client,
                                EventFamily.NODE_DEVICE,
                                arguments.eventID(),
                                arguments.dev(),
                                NodeDevice::name)))
                .on(
                        RemoteProcedures.CONNECT_SECRET_EVENT_REGISTER_ANY,
                        (client, arguments) -> new ConnectSecretEventRegisterAnyRet(register(
                                client, EventFamily.SECRET, arguments.eventID(), arguments.secret(), Secret::uuid)))
                .onAction(
                        RemoteProcedures.CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY,
                        (client, arguments) -> client.events().deregister(EventFamily.DOMAIN, arguments.callbackID()))
                .onAction(
                        RemoteProcedures.CONNECT_NETWORK_EVENT_DEREGISTER_ANY,
                        (client, arguments) -> client.events().deregister(EventFamily.NETWORK, arguments.callbackID()))
                .onAction(
                        RemoteProcedures.CONNECT_STORAGE_POOL_EVENT_DEREGISTER_ANY,
                        (client, arguments) ->
                                client.events().deregister(EventFamily.STORAGE_POOL, arguments.callbackID()))
                .onAction(
                        RemoteProcedures.CONNECT_NODE_DEVICE_EVENT_DEREGISTER_ANY,
                        (client, arguments) ->
                                client.events().deregister(EventFamily.NODE_DEVICE, arguments.callbackID()))
                .onAction(
                        RemoteProcedures.CONNECT_SECRET_EVENT_DEREGISTER_ANY,
                        (client, arguments) -> client.events().deregister(EventFamily.SECRET, arguments.callbackID()));
    }

    private static void addLegacyStyle(HandlerTable.Builder table) {
        table.onAction(
                        RemoteProcedures.CONNECT_DOMAIN_EVENT_REGISTER_ANY,
                        (client, arguments) -> client.events().registerLegacy(arguments.eventID()))
                .onAction(
                        RemoteProcedures.CONNECT_DOMAIN_EVENT_DEREGISTER_ANY,
                        (client, arguments) -> client.events().deregisterLegacy(arguments.eventID()))
                .on(RemoteProcedures.CONNECT_DOMAIN_EVENT_REGISTER, EventHandlers::registerLifecycle)
                .on(RemoteProcedures.CONNECT_DOMAIN_EVENT_DEREGISTER, EventHandlers::deregisterLifecycle);
    }

    private static <T> int register(
            Client client, EventFamily family, int eventId, Optional<T> object, Function<T, Object> identity) {
        return client.events().register(family, eventId, object.map(identity));
    }

    private static ConnectDomainEventRegisterRet registerLifecycle(Client client, Nothing nothing) {
        client.events().registerLegacy(LIFECYCLE);
        return new ConnectDomainEventRegisterRet(REGISTERED);
    }

    private static ConnectDomainEventDeregisterRet deregisterLifecycle(Client client, Nothing nothing) {
        client.events().deregisterLegacy(LIFECYCLE);
        return new ConnectDomainEventDeregisterRet(REGISTERED);
    }

    private static ConnectDomainMonitorEventRegisterRet registerMonitor(
            Client client, ConnectDomainMonitorEventRegisterArgs arguments) {
        MonitorEventNames names = MonitorEventNames.of(arguments.event(), arguments.flags());
        return new ConnectDomainMonitorEventRegisterRet(
                client.events().registerMonitor(arguments.dom().map(Domain::uuid), names));
    }
}
