package org.hyperbean.rpc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.remote.ConnectGetHostnameRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No more calls are under way than the daemon takes. */
@Timeout(30)
class CallSlotsTest {
    private static final Duration SHORT = Duration.ofMillis(100);

    private static String hostname(RpcClient client) {
        return client.call(RemoteProcedures.CONNECT_GET_HOSTNAME).hostname();
    }

    private static void givesUp(RpcClient client) {
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> client.call(RemoteProcedures.CONNECT_GET_HOSTNAME, Nothing.NOTHING, SHORT))
                .returns(ErrorCode.OPERATION_TIMEOUT, LibvirtException::code);
    }

    @Test
    void turnOfACallThatWasGivenUpIsFreeWhenTheDaemonAnswers() throws IOException {
        CompletableFuture<Integer> calls = new CompletableFuture<>();
        CompletableFuture<Void> answering = new CompletableFuture<>();
        try (ScriptedDaemon daemon = ScriptedDaemon.start(peer -> {
                    Frame[] given = new Frame[ConnectionOptions.CALLS_IN_FLIGHT];
                    for (int i = 0; i < given.length; i++) {
                        given[i] = peer.receive();
                    }
                    answering.join();
                    calls.complete(given.length);
                    for (Frame call : given) {
                        peer.reply(call, RemoteProcedures.CONNECT_GET_HOSTNAME, new ConnectGetHostnameRet("late"));
                    }
                    peer.answer(RemoteProcedures.CONNECT_GET_HOSTNAME, new ConnectGetHostnameRet("next"));
                });
                RpcClient client = RpcClient.connect(daemon.socket())) {
            for (int i = 0; i < ConnectionOptions.CALLS_IN_FLIGHT; i++) {
                givesUp(client);
            }
            // this one never reaches the daemon
            givesUp(client);
            answering.complete(null);
            assertThat(hostname(client)).isEqualTo("next");
            assertThat(calls).isCompletedWithValue(ConnectionOptions.CALLS_IN_FLIGHT);
        }
    }

    @Test
    void thoseWhoWaitForATurnFailWithTheConnection() throws IOException {
        try (ScriptedDaemon daemon = ScriptedDaemon.start(peer -> {
                    for (int i = 0; i < ConnectionOptions.CALLS_IN_FLIGHT; i++) {
                        peer.receive();
                    }
                    Thread.sleep(SHORT);
                    peer.hangUp();
                });
                RpcClient client = RpcClient.connect(daemon.socket())) {
            CompletableFuture<?>[] calls = new CompletableFuture<?>[2 * ConnectionOptions.CALLS_IN_FLIGHT];
            for (int i = 0; i < calls.length; i++) {
                calls[i] = CompletableFuture.supplyAsync(() -> hostname(client), Thread::startVirtualThread);
            }
            for (CompletableFuture<?> call : calls) {
                assertThat(call).failsWithin(Duration.ofSeconds(10));
            }
        }
    }
}
