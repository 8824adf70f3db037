package org.hyperbean.rpc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.ConnectionState.Status;
import org.hyperbean.rpc.client.remote.DomainEvents;
import org.hyperbean.rpc.client.transport.UnixTransport;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.remote.ConnectDomainEventCallbackRegisterAnyRet;
import org.hyperbean.rpc.protocol.remote.ConnectGetHostnameRet;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackLifecycleMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventLifecycleMsg;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A connection that is lost and opened again. */
@Timeout(30)
class SessionKeeperTest {
    private static final Domain WEB = new Domain("web", new UUID(0, 1), 1);
    private static final ConnectionOptions RECONNECTING =
            ConnectionOptions.DEFAULT.withReconnect(new ReconnectPolicy(Duration.ofMillis(20), Duration.ofMillis(50)));

    /** Goes from one daemon to the next; in between there may be none. */
    private static SessionKeeper keeper(ConnectionOptions options, ScriptedDaemon... daemons) {
        Queue<ScriptedDaemon> left = new ArrayDeque<>(List.of(daemons));
        return new SessionKeeper("test", events -> RpcClient.over(reach(left.poll()), 4, events), options);
    }

    private static UnixTransport reach(ScriptedDaemon daemon) {
        try {
            return UnixTransport.connect(Optional.ofNullable(daemon)
                    .orElseThrow(() -> new IOException("nobody listens"))
                    .socket());
        } catch (IOException nobody) {
            throw Failures.lost(nobody).failure();
        }
    }

    private static void event(ScriptedDaemon peer, int callbackId, int detail) throws IOException {
        peer.event(
                RemoteProcedures.DOMAIN_EVENT_CALLBACK_LIFECYCLE,
                new DomainEventCallbackLifecycleMsg(callbackId, new DomainEventLifecycleMsg(WEB, 2, detail)));
    }

    private static void register(ScriptedDaemon peer, int callbackId) throws IOException {
        peer.answer(
                RemoteProcedures.CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY,
                new ConnectDomainEventCallbackRegisterAnyRet(callbackId));
    }

    @Test
    void handlersAreRegisteredAnewAndToldOfTheGap() throws IOException, InterruptedException {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        try (ScriptedDaemon first = ScriptedDaemon.start(peer -> {
                    register(peer, 7);
                    event(peer, 7, 1);
                    event(peer, 9, 99);
                    peer.hangUp();
                });
                ScriptedDaemon second = ScriptedDaemon.start(peer -> {
                    register(peer, 9);
                    event(peer, 9, 2);
                    event(peer, 7, 99);
                    peer.answer(RemoteProcedures.CONNECT_GET_HOSTNAME, new ConnectGetHostnameRet("second"));
                });
                SessionKeeper keeper = keeper(RECONNECTING, first, second)) {
            keeper.onState(state -> seen.add(state.status().toString()));
            keeper.subscribe(DomainEvents.LIFECYCLE, Optional.empty(), new EventHandler<>() {
                @Override
                public void handle(DomainEventLifecycleMsg event) {
                    seen.add("event " + event.detail());
                }

                @Override
                public void missed(MissedEvents missed) {
                    seen.add(missed.cause().toString());
                }
            });
            for (String expected : List.of("event 1", "RECONNECTING", "RECONNECTED", "CONNECTED")) {
                String next = seen.poll(10, TimeUnit.SECONDS);
                // the new daemon's first event may come before or after the other handlers know
                if ("event 2".equals(next)) {
                    next = seen.poll(10, TimeUnit.SECONDS);
                }
                assertThat(next).isEqualTo(expected);
            }
            assertThat(keeper.call(RemoteProcedures.CONNECT_GET_HOSTNAME).hostname())
                    .isEqualTo("second");
        }
    }

    @Test
    void callUnderWayFailsAndTheNextOneWaits() throws IOException {
        try (ScriptedDaemon first = ScriptedDaemon.start(peer -> {
                    peer.receive();
                    peer.hangUp();
                });
                ScriptedDaemon second = ScriptedDaemon.start(peer ->
                        peer.answer(RemoteProcedures.CONNECT_GET_HOSTNAME, new ConnectGetHostnameRet("second")));
                SessionKeeper keeper = keeper(RECONNECTING, first, second)) {
            assertThatExceptionOfType(LibvirtException.class)
                    .isThrownBy(() -> keeper.call(RemoteProcedures.CONNECT_GET_HOSTNAME))
                    .withMessageContaining("End of file");
            assertThat(keeper.call(RemoteProcedures.CONNECT_GET_HOSTNAME).hostname())
                    .isEqualTo("second");
            assertThat(keeper.state().status()).isEqualTo(Status.CONNECTED);
        }
    }

    @Test
    void callWaitsForTheConnectionUntilItsDeadline() throws IOException {
        try (ScriptedDaemon only = ScriptedDaemon.start(ScriptedDaemon::hangUp);
                SessionKeeper keeper = keeper(RECONNECTING, only)) {
            CompletableFuture<ConnectionState> lost = new CompletableFuture<>();
            keeper.onState(lost::complete);
            if (keeper.state().status() == Status.CONNECTED) {
                lost.join();
            }
            assertThatExceptionOfType(LibvirtException.class)
                    .isThrownBy(() ->
                            keeper.call(RemoteProcedures.CONNECT_GET_HOSTNAME, Nothing.NOTHING, Duration.ofMillis(100)))
                    .withMessageContaining("found no connection since")
                    .returns(ErrorCode.OPERATION_TIMEOUT, LibvirtException::code);
            assertThat(keeper.state().loss().orElseThrow().reason()).isEqualTo(CloseReason.EOF);
        }
    }

    @Test
    void withoutReconnectingALossIsTheEnd() throws IOException {
        try (ScriptedDaemon only = ScriptedDaemon.start(ScriptedDaemon::hangUp);
                SessionKeeper keeper = keeper(ConnectionOptions.DEFAULT, only)) {
            assertThatExceptionOfType(LibvirtException.class)
                    .isThrownBy(() -> keeper.call(RemoteProcedures.CONNECT_GET_HOSTNAME));
            assertThatExceptionOfType(LibvirtException.class)
                    .isThrownBy(() -> keeper.call(RemoteProcedures.CONNECT_GET_HOSTNAME))
                    .withMessage("internal error: client socket is closed");
        }
    }
}
