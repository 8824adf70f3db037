package org.hyperbean.rpc.adapter.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.hyperbean.driver.ConnectionClosed;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.MonitorEvent;
import org.hyperbean.driver.Network;
import org.hyperbean.driver.NetworkEvent;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.hyperbean.HyperbeanProcedures;
import org.hyperbean.rpc.protocol.qemu.ConnectDomainMonitorEventRegisterArgs;
import org.hyperbean.rpc.protocol.qemu.DomainMonitorEventMsg;
import org.hyperbean.rpc.protocol.qemu.QemuProcedures;
import org.hyperbean.rpc.protocol.remote.ConnectDomainEventCallbackDeregisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.ConnectDomainEventCallbackRegisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.ConnectDomainEventRegisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.ConnectEventConnectionClosedMsg;
import org.hyperbean.rpc.protocol.remote.ConnectNetworkEventDeregisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.ConnectNetworkEventRegisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.ConnectSecretEventRegisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackLifecycleMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventLifecycleMsg;
import org.hyperbean.rpc.protocol.remote.NetworkEventLifecycleMsg;
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
    void noEventIsRegisteredForTwice() throws IOException {
        register(LIFECYCLE, Optional.empty());
        register(LIFECYCLE, Optional.of(MemoryHypervisor.DOMAIN));
        String refusal = "invalid argument: event callback already tracked";
        assertThatThrownBy(() -> register(LIFECYCLE, Optional.empty())).hasMessage(refusal);
        assertThatThrownBy(() -> register(LIFECYCLE, Optional.of(MemoryHypervisor.DOMAIN)))
                .hasMessage(refusal);
        assertThatThrownBy(() -> client.call(RemoteProcedures.CONNECT_DOMAIN_EVENT_REGISTER))
                .hasMessage(refusal);
    }

    @Test
    void theLegacyStyleEndsWithEvent15() throws IOException {
        client.call(RemoteProcedures.CONNECT_DOMAIN_EVENT_REGISTER_ANY, new ConnectDomainEventRegisterAnyArgs(15));
        assertThatThrownBy(() -> client.call(
                        RemoteProcedures.CONNECT_DOMAIN_EVENT_REGISTER_ANY, new ConnectDomainEventRegisterAnyArgs(16)))
                .hasMessage("internal error: unsupported event ID 16");
        assertThatThrownBy(() -> client.call(RemoteProcedures.CONNECT_DOMAIN_EVENT_DEREGISTER))
                .hasMessage("internal error: domain event 0 not registered");
    }

    @Test
    void aNetworksEventsReachWhoAskedForThem() throws IOException {
        Network wanted = new Network("default", UUID.randomUUID());
        int callback = client.call(
                        RemoteProcedures.CONNECT_NETWORK_EVENT_REGISTER_ANY,
                        new ConnectNetworkEventRegisterAnyArgs(0, Optional.of(wanted)))
                .callbackID();
        server.hypervisor.emit(new NetworkEvent.Lifecycle(new Network("other", UUID.randomUUID()), 2, 0));
        server.hypervisor.emit(new NetworkEvent.Lifecycle(wanted, 3, 0));
        assertThat(NetworkEventLifecycleMsg.decode(client.receive().payload()))
                .isEqualTo(new NetworkEventLifecycleMsg(callback, wanted, 3, 0));
        assertThatThrownBy(() -> client.call(
                        RemoteProcedures.CONNECT_NETWORK_EVENT_REGISTER_ANY,
                        new ConnectNetworkEventRegisterAnyArgs(1, Optional.empty())))
                .hasMessage("internal error: unsupported network event ID 1");
        assertThatThrownBy(() -> client.call(
                        RemoteProcedures.CONNECT_NETWORK_EVENT_DEREGISTER_ANY,
                        new ConnectNetworkEventDeregisterAnyArgs(99)))
                .hasMessage("internal error: network event callback 99 not registered");
    }

    @Test
    void whatADriverDoesNotTellCannotBeRegisteredFor() {
        assertThatThrownBy(() -> client.call(
                        RemoteProcedures.CONNECT_SECRET_EVENT_REGISTER_ANY,
                        new ConnectSecretEventRegisterAnyArgs(0, Optional.empty())))
                .hasMessage("this function is not supported by the connection driver:"
                        + " virConnectSecretEventRegisterAny");
    }

    @Test
    void qemusEventsAreChosenByTheirNames() throws IOException {
        int exact = registerMonitor("STOP", 0);
        int expression = registerMonitor("^device_", 3);
        emitMonitor("STOPPED");
        emitMonitor("STOP");
        emitMonitor("DEVICE_DELETED");
        assertThat(DomainMonitorEventMsg.decode(client.receive().payload()).callbackID())
                .isEqualTo(exact);
        assertThat(DomainMonitorEventMsg.decode(client.receive().payload()))
                .isEqualTo(new DomainMonitorEventMsg(
                        expression, MemoryHypervisor.DOMAIN, "DEVICE_DELETED", 1, 2, Optional.of("{}")));
        assertThatThrownBy(() -> registerMonitor("ST(OP", 1))
                .hasMessageStartingWith("invalid argument: failed to compile regex 'ST(OP': ");
        assertThatThrownBy(() -> registerMonitor("STOP", 4))
                .hasMessage("unsupported flags (0x4) in function virDomainQemuMonitorEventStateRegisterID");
    }

    @Test
    void theEndOfTheDriversConnectionIsTold() throws IOException {
        client.call(RemoteProcedures.CONNECT_REGISTER_CLOSE_CALLBACK);
        client.call(RemoteProcedures.CONNECT_REGISTER_CLOSE_CALLBACK);
        server.hypervisor.emit(new ConnectionClosed(1));
        assertThat(ConnectEventConnectionClosedMsg.decode(client.receive().payload())
                        .reason())
                .isOne();
        client.call(RemoteProcedures.CONNECT_UNREGISTER_CLOSE_CALLBACK);
        client.call(RemoteProcedures.CONNECT_UNREGISTER_CLOSE_CALLBACK);
        assertThat(server.hypervisor.events.openCursors()).isZero();
    }

    @Test
    void aClientThatHasMissedEventsIsDisconnected() throws IOException {
        register(LIFECYCLE, Optional.empty());
        server.hypervisor.events.forgetAll();
        assertThat(client.next()).isEmpty();
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

    private int registerMonitor(String name, int flags) throws IOException {
        return client.call(
                        QemuProcedures.CONNECT_DOMAIN_MONITOR_EVENT_REGISTER,
                        new ConnectDomainMonitorEventRegisterArgs(Optional.empty(), Optional.of(name), flags))
                .callbackID();
    }

    private void emitMonitor(String name) {
        server.hypervisor.emit(new MonitorEvent(MemoryHypervisor.DOMAIN, name, 1, 2, Optional.of("{}")));
    }

    private void suspended() {
        server.hypervisor.emit(DomainEventDetail.SUSPENDED_PAUSED);
    }
}
