package org.hyperbean.rpc.adapter.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.hyperbean.rpc.adapter.Await;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.keepalive.KeepaliveProcedures;
import org.hyperbean.rpc.protocol.remote.ConnectSupportsFeatureArgs;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Listeners, limits, keepalive, and that clients leave nothing behind. */
class RpcServerTest {
    private static final int KEEPALIVE_FEATURE = 10;

    @TempDir
    private Path folder;

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theSocketHasTheWantedModeAndGoesWithTheServer() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(server.socket)))
                .isEqualTo("rwxrwxrwx");
        server.close();
        assertThat(server.socket).doesNotExist();
        assertThat(server.readOnlySocket).doesNotExist();
    }

    @Test
    void aLiveSocketOfAnotherDaemonIsLeftAlone() throws IOException {
        assertThatThrownBy(() -> new TestServer(folder)).hasMessage("another daemon listens on " + server.socket);
        try (RawClient client = server.opened()) {
            assertThat(client.call(RemoteProcedures.CONNECT_GET_TYPE).type()).isEqualTo("TEST");
        }
    }

    @Test
    void theSocketOfADeadDaemonIsReplaced() throws IOException {
        Path left = folder.resolve("left-behind");
        ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        dead.bind(UnixDomainSocketAddress.of(left));
        dead.close();
        assertThat(left).exists();
        server.server.listen(TestServer.settings(left, false));
        try (RawClient client = new RawClient(left)) {
            client.open(MemoryHypervisor.URI, 0);
        }
    }

    @Test
    void aFileThatIsNoSocketIsNotRemoved() throws IOException {
        Path file = Files.writeString(folder.resolve("precious"), "text");
        assertThatThrownBy(() -> server.server.listen(TestServer.settings(file, false)))
                .hasMessage(file + " is in the way and is no socket");
        assertThat(file).hasContent("text");
    }

    @Test
    void aClientBeyondTheLimitIsToldSoAndDisconnected() throws IOException {
        server.server.setLimits(new ServerLimits(1, 20, 5, Optional.empty(), 5));
        try (RawClient first = server.opened()) {
            try (RawClient second = new RawClient(server.socket)) {
                assertThatThrownBy(() -> second.call(RemoteProcedures.AUTH_LIST))
                        .hasMessage("Too many active clients (1)");
                assertThat(second.next()).isEmpty();
            }
            assertThat(first.call(RemoteProcedures.CONNECT_GET_TYPE).type()).isEqualTo("TEST");
        }
    }

    @Test
    void aClientThatDoesNotAnswerPingsIsDisconnected() throws IOException {
        server.server.setLimits(new ServerLimits(5, 20, 5, Optional.of(Duration.ofMillis(500)), 1));
        try (RawClient client = server.opened()) {
            client.call(RemoteProcedures.CONNECT_SUPPORTS_FEATURE, new ConnectSupportsFeatureArgs(KEEPALIVE_FEATURE));
            assertThat(client.receive().header()).isEqualTo(MessageHeader.keepalive(KeepaliveProcedures.PING));
            assertThat(client.next()).isEmpty();
        }
        Await.until(() -> server.hypervisor.openConnections.get() == 0);
    }

    @Test
    void goodbyeIsAnsweredAndThenTheServerCloses() throws IOException {
        try (RawClient client = server.opened()) {
            client.call(RemoteProcedures.CONNECT_CLOSE);
            assertThat(server.hypervisor.openConnections).hasValue(0);
            assertThat(client.next()).isEmpty();
        }
    }

    @Test
    void aThousandClientsLeaveNothingBehind() throws IOException {
        for (int i = 0; i < 1000; i++) {
            try (RawClient client = server.opened()) {
                client.call(RemoteProcedures.CONNECT_DOMAIN_EVENT_REGISTER);
                if (i % 2 == 0) {
                    client.call(RemoteProcedures.CONNECT_CLOSE);
                } else {
                    client.send(RemoteProcedures.CONNECT_GET_TYPE, Nothing.NOTHING);
                }
            }
        }
        Await.until(() -> server.server.clientCount() == 0);
        assertThat(server.hypervisor.openConnections).hasValue(0);
        assertThat(server.hypervisor.events.openCursors()).isZero();
    }
}
