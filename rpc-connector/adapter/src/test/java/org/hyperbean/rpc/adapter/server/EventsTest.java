package org.hyperbean.rpc.adapter.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.hyperbean.HyperbeanProcedures;
import org.hyperbean.rpc.protocol.remote.ConnectDomainEventCallbackDeregisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.ConnectDomainEventCallbackRegisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.ConnectDomainEventRegisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackLifecycleMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventLifecycleMsg;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events reach the clients that registered for them, in the style that they registered in. */
class EventsTest {
    private static final int LIFECYCLE = 0;
    private static final int REBOOT = 1;
    private static final DomainEventLifecycleMsg SUSPENDED = new DomainEventLifecycleMsg(MemoryHypervisor.DOMAIN, 3, 0);

    @TempDir
    private Path folder;

    private TestServer server;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer(folder);
        client = server.opened();
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void callbackStyle() throws IOException {
        int callback = register(LIFECYCLE, Optional.empty());
        suspended();
        Frame message = client.receive();
        assertThat(message.header()).isEqualTo(MessageHeader.event(RemoteProcedures.DOMAIN_EVENT_CALLBACK_LIFECYCLE));
        assertThat(DomainEventCallbackLifecycleMsg.decode(message.payload()))
                .isEqualTo(new DomainEventCallbackLifecycleMsg(callback, SUSPENDED));
    }

    @Test
    void legacyStyle() throws IOException {
        client.call(RemoteProcedures.CONNECT_DOMAIN_EVENT_REGISTER);
        client.call(RemoteProcedures.CONNECT_DOMAIN_EVENT_REGISTER_ANY, new ConnectDomainEventRegisterAnyArgs(REBOOT));
        suspended();
        Frame message = client.receive();
        assertThat(message.header()).isEqualTo(MessageHeader.event(RemoteProcedures.DOMAIN_EVENT_LIFECYCLE));
        assertThat(DomainEventLifecycleMsg.decode(message.payload())).isEqualTo(SUSPENDED);
    }

    @Test
    void theSequenceNumberIsTheOneOfTheLog() throws IOException {
        suspended();
        register(LIFECYCLE, Optional.empty());
        assertThat(client.call(HyperbeanProcedures.EVENT_SEQUENCE).sequence()).isZero();
        suspended();
        client.receive();
        assertThat(client.call(HyperbeanProcedures.EVENT_SEQUENCE).sequence()).isEqualTo(2);
    }

    @Test
    void aFilterLetsOnlyItsDomainThrough() throws IOException {
        register(LIFECYCLE, Optional.of(new Domain("other", UUID.randomUUID(), 7)));
        int wanted = register(LIFECYCLE, Optional.of(MemoryHypervisor.DOMAIN));
        suspended();
        assertThat(DomainEventCallbackLifecycleMsg.decode(client.receive().payload())
                        .callbackID())
                .isEqualTo(wanted);
        assertThat(client.call(RemoteProcedures.CONNECT_GET_TYPE).type()).isEqualTo("TEST");
    }

    @Test
    void nothingComesAfterDeregistering() throws IOException {
        int callback = register(LIFECYCLE, Optional.empty());
        var deregistration = new ConnectDomainEventCallbackDeregisterAnyArgs(callback);
        client.call(RemoteProcedures.CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY, deregistration);
        assertThat(server.hypervisor.events.openCursors()).isZero();
        suspended();
        assertThat(client.call(RemoteProcedures.CONNECT_GET_TYPE).type()).isEqualTo("TEST");
        assertThatThrownBy(() ->
                        client.call(RemoteProcedures.CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY, deregistration))
                .hasMessage("internal error: domain event callback 0 not registered");
    }

    @Test
    void allEventsOfLibvirtCanBeRegisteredFor() throws IOException {
        for (int id = 0; id < 27; id++) {
            assertThat(register(id, Optional.empty())).isEqualTo(id);
        }
        assertThatThrownBy(() -> register(27, Optional.empty())).hasMessage("internal error: unsupported event ID 27");
    }

    @Test
    void aClientThatDoesNotReadHoldsNobodyUp() throws IOException {
        register(LIFECYCLE, Optional.empty());
        try (RawClient other = server.opened()) {
            for (int i = 0; i < 20_000; i++) {
                suspended();
            }
            assertThat(other.call(RemoteProcedures.CONNECT_GET_TYPE).type()).isEqualTo("TEST");
        }
        for (int i = 0; i < 20_000; i++) {
            client.receive();
        }
        assertThat(client.call(HyperbeanProcedures.EVENT_SEQUENCE).sequence()).isEqualTo(20_000);
    }

    private int register(int eventId, Optional<Domain> domain) throws IOException {
        return client.call(
                        RemoteProcedures.CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY,
                        new ConnectDomainEventCallbackRegisterAnyArgs(eventId, domain))
                .callbackID();
    }

    private void suspended() {
        server.hypervisor.emit(DomainEventDetail.SUSPENDED_PAUSED);
    }
}
