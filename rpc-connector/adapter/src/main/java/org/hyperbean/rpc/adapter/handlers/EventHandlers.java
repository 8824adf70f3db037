package org.hyperbean.rpc.adapter.handlers;

import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.hyperbean.EventSequenceRet;
import org.hyperbean.rpc.protocol.hyperbean.HyperbeanProcedures;
import org.hyperbean.rpc.protocol.remote.ConnectDomainEventCallbackRegisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.ConnectDomainEventCallbackRegisterAnyRet;
import org.hyperbean.rpc.protocol.remote.ConnectDomainEventDeregisterRet;
import org.hyperbean.rpc.protocol.remote.ConnectDomainEventRegisterRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** Registering for events, in the style with callback numbers and in the legacy style. */
final class EventHandlers {
    /** {@code VIR_DOMAIN_EVENT_ID_LIFECYCLE}: what the oldest calls are about. */
    private static final int LIFECYCLE = 0;

    /** libvirtd 9.0.0 answers the oldest calls with 0, and its clients do not look at it. */
    private static final int REGISTERED = 0;

    private EventHandlers() {}

    static void add(HandlerTable.Builder table) {
        table.on(RemoteProcedures.CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY, EventHandlers::register)
                .onAction(
                        RemoteProcedures.CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY,
                        (client, arguments) -> client.events().deregister(arguments.callbackID()))
                .onAction(
                        RemoteProcedures.CONNECT_DOMAIN_EVENT_REGISTER_ANY,
                        (client, arguments) -> client.events().registerLegacy(arguments.eventID()))
                .onAction(
                        RemoteProcedures.CONNECT_DOMAIN_EVENT_DEREGISTER_ANY,
                        (client, arguments) -> client.events().deregisterLegacy(arguments.eventID()))
                .on(RemoteProcedures.CONNECT_DOMAIN_EVENT_REGISTER, EventHandlers::registerLifecycle)
                .on(RemoteProcedures.CONNECT_DOMAIN_EVENT_DEREGISTER, EventHandlers::deregisterLifecycle)
                .on(
                        HyperbeanProcedures.EVENT_SEQUENCE,
                        (client, nothing) ->
                                new EventSequenceRet(client.events().lastSent()));
    }

    private static ConnectDomainEventCallbackRegisterAnyRet register(
            Client client, ConnectDomainEventCallbackRegisterAnyArgs arguments) {
        return new ConnectDomainEventCallbackRegisterAnyRet(
                client.events().register(arguments.eventID(), arguments.dom()));
    }

    private static ConnectDomainEventRegisterRet registerLifecycle(Client client, Nothing nothing) {
        client.events().registerLegacy(LIFECYCLE);
        return new ConnectDomainEventRegisterRet(REGISTERED);
    }

    private static ConnectDomainEventDeregisterRet deregisterLifecycle(Client client, Nothing nothing) {
        client.events().deregisterLegacy(LIFECYCLE);
        return new ConnectDomainEventDeregisterRet(REGISTERED);
    }
}
