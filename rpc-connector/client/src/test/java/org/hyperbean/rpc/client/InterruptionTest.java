package org.hyperbean.rpc.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.remote.ConnectGetHostnameRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calling off one call costs the others nothing. */
@Timeout(30)
class InterruptionTest {
    /** Whether the callers read themselves: the first call after a pause is read by the thread of the background. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void interruptedCallFailsAndTheConnectionStands(boolean virtual) throws IOException, InterruptedException {
        CountDownLatch received = new CountDownLatch(1);
        try (ScriptedDaemon daemon = ScriptedDaemon.start(peer -> {
                    peer.answer(RemoteProcedures.CONNECT_GET_HOSTNAME, new ConnectGetHostnameRet("first"));
                    Frame calledOff = peer.receive();
                    received.countDown();
                    Frame next = peer.receive();
                    peer.reply(next, RemoteProcedures.CONNECT_GET_HOSTNAME, new ConnectGetHostnameRet("next"));
                    peer.reply(calledOff, RemoteProcedures.CONNECT_GET_HOSTNAME, new ConnectGetHostnameRet("late"));
                    peer.answer(RemoteProcedures.CONNECT_GET_HOSTNAME, new ConnectGetHostnameRet("last"));
                });
                RpcClient client = RpcClient.connect(daemon.socket())) {
            CompletableFuture<ErrorCode> failure = new CompletableFuture<>();
            Runnable calls = () -> {
                hostname(client);
                try {
                    hostname(client);
                } catch (LibvirtException calledOff) {
                    assertThat(Thread.currentThread().isInterrupted()).isTrue();
                    failure.complete(calledOff.code());
                }
            };
            Thread caller = virtual
                    ? Thread.startVirtualThread(calls)
                    : Thread.ofPlatform().start(calls);
            received.await();
            caller.interrupt();
            assertThat(failure.join()).isEqualTo(ErrorCode.OPERATION_ABORTED);
            assertThat(hostname(client)).isEqualTo("next");
            assertThat(hostname(client)).isEqualTo("last");
        }
    }

    private static String hostname(RpcClient client) {
        return client.call(RemoteProcedures.CONNECT_GET_HOSTNAME).hostname();
    }
}
