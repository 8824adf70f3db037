package org.hyperbean.rpc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.protocol.Errors;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.MessageStatus;
import org.hyperbean.rpc.protocol.MessageType;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.keepalive.KeepaliveProcedures;
import org.hyperbean.rpc.protocol.remote.ConnectGetHostnameRet;
import org.hyperbean.rpc.protocol.remote.DomainEventCallbackLifecycleMsg;
import org.hyperbean.rpc.protocol.remote.DomainEventLifecycleMsg;
import org.hyperbean.rpc.protocol.remote.DomainLookupByIdArgs;
import org.hyperbean.rpc.protocol.remote.DomainLookupByIdRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RpcClientTest {
    private static final Duration SHORT = Duration.ofMillis(100);

    private static Domain domain(int id) {
        return new Domain("domain" + id, new UUID(0, id), id);
    }

    @Test
    void repliesFindTheirCallsInAnyOrder() throws IOException {
        int calls = ConnectionOptions.CALLS_IN_FLIGHT;
        try (ScriptedDaemon daemon = ScriptedDaemon.start(peer -> {
                    List<Frame> received = new ArrayList<>();
                    for (int i = 0; i < calls; i++) {
                        received.addFirst(peer.receive());
                    }
                    for (Frame call : received) {
                        int id = ScriptedDaemon.arguments(RemoteProcedures.DOMAIN_LOOKUP_BY_ID, call)
                                .id();
                        peer.reply(call, RemoteProcedures.DOMAIN_LOOKUP_BY_ID, new DomainLookupByIdRet(domain(id)));
                    }
                });
                RpcClient client = RpcClient.connect(daemon.socket())) {
            List<CompletableFuture<Domain>> found = IntStream.range(0, calls)
                    .mapToObj(id -> CompletableFuture.supplyAsync(
                            () -> client.call(RemoteProcedures.DOMAIN_LOOKUP_BY_ID, new DomainLookupByIdArgs(id))
                                    .dom(),
                            Thread::startVirtualThread))
                    .toList();
            for (int id = 0; id < calls; id++) {
                assertThat(found.get(id).join()).isEqualTo(domain(id));
            }
        }
    }

    @Test
    void failureOfTheDaemonIsThrown() throws IOException {
        LibvirtException told = LibvirtException.of(ErrorCode.NO_DOMAIN, ErrorDomain.TEST);
        try (ScriptedDaemon daemon = ScriptedDaemon.start(peer -> peer.send(Frame.of(
                        peer.receive().header().reply(MessageStatus.ERROR),
                        (message, out) -> message.encode(out),
                        Errors.toMessage(told))));
                RpcClient client = RpcClient.connect(daemon.socket())) {
            assertThatExceptionOfType(LibvirtException.class)
                    .isThrownBy(() -> client.call(RemoteProcedures.CONNECT_GET_HOSTNAME))
                    .withMessage("Domain not found")
                    .returns(ErrorCode.NO_DOMAIN, LibvirtException::code)
                    .returns(ErrorDomain.TEST, LibvirtException::domain);
        }
    }

    @Test
    void lateReplyIsNotWaitedForAndHarmsNothing() throws IOException {
        try (ScriptedDaemon daemon = ScriptedDaemon.start(peer -> {
                    Frame late = peer.receive();
                    Frame next = peer.receive();
                    peer.reply(late, RemoteProcedures.CONNECT_GET_HOSTNAME, new ConnectGetHostnameRet("late"));
                    peer.reply(next, RemoteProcedures.CONNECT_GET_HOSTNAME, new ConnectGetHostnameRet("next"));
                });
                RpcClient client = RpcClient.connect(daemon.socket())) {
            assertThatExceptionOfType(LibvirtException.class)
                    .isThrownBy(() -> client.call(RemoteProcedures.CONNECT_GET_HOSTNAME, Nothing.NOTHING, SHORT))
                    .returns(ErrorCode.OPERATION_TIMEOUT, LibvirtException::code);
            assertThat(client.call(RemoteProcedures.CONNECT_GET_HOSTNAME).hostname())
                    .isEqualTo("next");
        }
    }

    @Test
    void brokenConnectionFailsWaitingAndLaterCalls() throws IOException {
        try (ScriptedDaemon daemon = ScriptedDaemon.start(peer -> {
                    peer.receive();
                    peer.hangUp();
                });
                RpcClient client = RpcClient.connect(daemon.socket())) {
            assertThatExceptionOfType(LibvirtException.class)
                    .isThrownBy(() -> client.call(RemoteProcedures.CONNECT_GET_HOSTNAME))
                    .withMessage("End of file while reading data: Input/output error")
                    .returns(ErrorCode.SYSTEM_ERROR, LibvirtException::code);
            assertThatExceptionOfType(LibvirtException.class)
                    .isThrownBy(() -> client.call(RemoteProcedures.CONNECT_GET_HOSTNAME))
                    .withMessage("internal error: client socket is closed");
        }
    }

    @Test
    void closedSessionRefusesCalls() throws IOException {
        try (ScriptedDaemon daemon = ScriptedDaemon.start(ScriptedDaemon::receive)) {
            RpcClient client = RpcClient.connect(daemon.socket());
            client.close();
            assertThatExceptionOfType(LibvirtException.class)
                    .isThrownBy(() -> client.call(RemoteProcedures.CONNECT_GET_HOSTNAME))
                    .withMessage("internal error: client socket is closed");
        }
    }

    @Test
    void pingIsAnsweredWhileACallWaits() throws IOException {
        try (ScriptedDaemon daemon = ScriptedDaemon.start(peer -> {
                    Frame call = peer.receive();
                    peer.send(Frame.of(MessageHeader.keepalive(KeepaliveProcedures.PING)));
                    MessageHeader pong = peer.receive().header();
                    boolean right = pong.equals(MessageHeader.keepalive(KeepaliveProcedures.PONG));
                    peer.reply(
                            call,
                            RemoteProcedures.CONNECT_GET_HOSTNAME,
                            new ConnectGetHostnameRet(right ? "pong" : pong.toString()));
                });
                RpcClient client = RpcClient.connect(daemon.socket())) {
            assertThat(client.call(RemoteProcedures.CONNECT_GET_HOSTNAME).hostname())
                    .isEqualTo("pong");
        }
    }

    @Test
    void silentDaemonLosesTheConnection() throws IOException {
        try (ScriptedDaemon daemon = ScriptedDaemon.start(peer -> Thread.sleep(Duration.ofMinutes(1)));
                RpcClient client = RpcClient.connect(daemon.socket())) {
            client.startKeepalive(new KeepalivePolicy(SHORT, 2));
            assertThatExceptionOfType(LibvirtException.class)
                    .isThrownBy(() -> client.call(RemoteProcedures.CONNECT_GET_HOSTNAME))
                    .withMessageContaining("keepalive timeout");
        }
    }

    @Test
    void eventsComeInOrderAndHandlersMayCall() throws IOException, InterruptedException {
        try (ScriptedDaemon daemon = ScriptedDaemon.start(peer -> {
                    peer.answer(RemoteProcedures.CONNECT_GET_HOSTNAME, new ConnectGetHostnameRet("ready"));
                    for (int id = 1; id <= 2; id++) {
                        peer.event(
                                RemoteProcedures.DOMAIN_EVENT_CALLBACK_LIFECYCLE,
                                new DomainEventCallbackLifecycleMsg(7, new DomainEventLifecycleMsg(domain(id), 2, 0)));
                    }
                    for (int id = 1; id <= 2; id++) {
                        peer.answer(RemoteProcedures.CONNECT_GET_HOSTNAME, new ConnectGetHostnameRet("host" + id));
                    }
                });
                RpcClient client = RpcClient.connect(daemon.socket())) {
            BlockingQueue<String> seen = new LinkedBlockingQueue<>();
            client.onEvent(
                    RemoteProcedures.DOMAIN_EVENT_CALLBACK_LIFECYCLE,
                    message -> seen.add(message.msg().dom().name() + " on "
                            + client.call(RemoteProcedures.CONNECT_GET_HOSTNAME).hostname()));
            client.call(RemoteProcedures.CONNECT_GET_HOSTNAME);
            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("domain1 on host1");
            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("domain2 on host2");
            assertThat(client.lostEvents()).isZero();
        }
    }

    @Test
    void unknownMessagesAreDropped() throws IOException {
        try (ScriptedDaemon daemon = ScriptedDaemon.start(peer -> {
                    Frame call = peer.receive();
                    peer.send(Frame.of(new MessageHeader(1, 2, 3, 99, 5, 6)));
                    peer.send(Frame.of(call.header().answer(MessageType.CALL, MessageStatus.OK)));
                    peer.send(Frame.of(call.header().stream(MessageStatus.OK)));
                    peer.reply(call, RemoteProcedures.CONNECT_GET_HOSTNAME, new ConnectGetHostnameRet("still here"));
                });
                RpcClient client = RpcClient.connect(daemon.socket())) {
            assertThat(client.call(RemoteProcedures.CONNECT_GET_HOSTNAME).hostname())
                    .isEqualTo("still here");
        }
    }
}
