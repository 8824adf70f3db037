package org.hyperbean.rpc.adapter.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.hyperbean.rpc.adapter.Await;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.keepalive.KeepaliveProcedures;
import org.hyperbean.rpc.protocol.remote.ConnectSupportsFeatureArgs;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A slow call does not hold up its client's other calls, up to the limit. */
class SlowCallTest {
    private static final int KEEPALIVE_FEATURE = 10;

    @TempDir
    private Path folder;

    private TestServer server;
    private final CountDownLatch gate = new CountDownLatch(1);

    @BeforeEach
    void start() throws IOException {
        server = new TestServer(folder);
        server.hypervisor.hostnameGate.set(gate);
    }

    @AfterEach
    void stop() {
        gate.countDown();
        server.close();
    }

    @Test
    void quickCallsAndPingsOvertakeSlowOnes() throws IOException {
        try (RawClient client = server.opened()) {
            MessageHeader slow = client.send(RemoteProcedures.CONNECT_GET_HOSTNAME, Nothing.NOTHING);
            assertThat(client.call(RemoteProcedures.CONNECT_GET_TYPE).type()).isEqualTo("TEST");
            client.send(Frame.of(MessageHeader.keepalive(KeepaliveProcedures.PING)));
            assertThat(client.receive().header()).isEqualTo(MessageHeader.keepalive(KeepaliveProcedures.PONG));
            gate.countDown();
            assertThat(client.receive().header().serial()).isEqualTo(slow.serial());
            assertThat(client.call(RemoteProcedures.CONNECT_GET_TYPE).type()).isEqualTo("TEST");
        }
    }

    @Test
    void beyondTheLimitCallsWait() throws IOException {
        int limit = TestServer.LIMITS.maxClientRequests();
        try (RawClient client = server.opened()) {
            for (int i = 0; i < limit + 3; i++) {
                client.send(RemoteProcedures.CONNECT_GET_HOSTNAME, Nothing.NOTHING);
            }
            Await.until(() -> server.hypervisor.callsAtGate.get() == limit);
            try (RawClient other = server.opened()) {
                // the other client's calls prove that time went on, and that nobody else is held up
                for (int i = 0; i < 100; i++) {
                    assertThat(other.call(RemoteProcedures.CONNECT_GET_TYPE).type())
                            .isEqualTo("TEST");
                }
            }
            assertThat(server.hypervisor.callsAtGate).hasValue(limit);
            gate.countDown();
            List<Integer> serials = new ArrayList<>();
            for (int i = 0; i < limit + 3; i++) {
                serials.add(client.receive().header().serial());
            }
            assertThat(serials).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        }
    }

    @Test
    void aClientThatIsMadeToWaitIsNotTakenForDead() throws IOException {
        server.server.setLimits(new ServerLimits(10, 20, 1, Optional.of(Duration.ofMillis(900)), 0));
        try (RawClient client = server.opened()) {
            client.call(RemoteProcedures.CONNECT_SUPPORTS_FEATURE, new ConnectSupportsFeatureArgs(KEEPALIVE_FEATURE));
            client.send(RemoteProcedures.CONNECT_GET_HOSTNAME, Nothing.NOTHING);
            long threeHealthChecks = System.nanoTime() + Duration.ofSeconds(3).toNanos();
            Await.until(() -> System.nanoTime() > threeHealthChecks);
            gate.countDown();
            assertThat(RawClient.result(RemoteProcedures.CONNECT_GET_HOSTNAME, client.receive())
                            .hostname())
                    .isEqualTo("memory");
        }
    }

    @Test
    void aCallUnderWayKeepsItsConnectionWhenTheClientLeaves() throws IOException {
        try (RawClient client = server.opened()) {
            client.send(RemoteProcedures.CONNECT_GET_HOSTNAME, Nothing.NOTHING);
            Await.until(() -> server.hypervisor.callsAtGate.get() == 1);
            client.call(RemoteProcedures.CONNECT_GET_TYPE);
        }
        assertThat(server.hypervisor.openConnections).hasValue(1);
        gate.countDown();
        Await.until(() -> server.hypervisor.openConnections.get() == 0);
        Await.until(() -> server.server.clientCount() == 0);
    }
}
