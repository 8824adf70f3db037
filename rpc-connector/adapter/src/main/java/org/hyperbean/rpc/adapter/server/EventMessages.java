package org.hyperbean.rpc.adapter.server;

import org.hyperbean.driver.Event;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.Procedure;
import org.hyperbean.rpc.protocol.XdrException;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackLifecycleMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackRebootMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventLifecycleMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventRebootMsg;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** Events as messages to a client. */
final class EventMessages {
    private EventMessages() {}

    /** The number that clients register for: {@code virDomainEventID}. */
    static int id(Event event) {
        return switch (event) {
            case Event.Lifecycle _ -> 0;
            case Event.Reboot _ -> 1;
        };
    }

    /** The message that a registration asks for. */
    static Frame message(EventRegistration registration, Event event) throws XdrException {
        return switch (event) {
            case Event.Lifecycle lifecycle -> lifecycle(registration, lifecycle);
            case Event.Reboot reboot -> reboot(registration, reboot);
        };
    }

    private static Frame lifecycle(EventRegistration registration, Event.Lifecycle event) throws XdrException {
        var message = new DomainEventLifecycleMsg(
                event.domain(), event.detail().type().number(), event.detail().number());
        if (registration.isLegacy()) {
            return frame(RemoteProcedures.DOMAIN_EVENT_LIFECYCLE, message);
        }
        return frame(
                RemoteProcedures.DOMAIN_EVENT_CALLBACK_LIFECYCLE,
                new DomainEventCallbackLifecycleMsg(registration.callbackId().orElseThrow(), message));
    }

    private static Frame reboot(EventRegistration registration, Event.Reboot event) throws XdrException {
        var message = new DomainEventRebootMsg(event.domain());
        if (registration.isLegacy()) {
            return frame(RemoteProcedures.DOMAIN_EVENT_REBOOT, message);
        }
        return frame(
                RemoteProcedures.DOMAIN_EVENT_CALLBACK_REBOOT,
                new DomainEventCallbackRebootMsg(registration.callbackId().orElseThrow(), message));
    }

    private static <M> Frame frame(Procedure<M, ?> procedure, M message) throws XdrException {
        return Frame.of(MessageHeader.event(procedure), procedure.arguments(), message);
    }
}
