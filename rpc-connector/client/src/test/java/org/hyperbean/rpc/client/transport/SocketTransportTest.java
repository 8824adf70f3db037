package org.hyperbean.rpc.client.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hyperbean.rpc.client.configuration.ClientEnvironment;
import org.hyperbean.rpc.client.credentials.CredentialSource;
import org.hyperbean.rpc.client.credentials.Credentials;
import org.hyperbean.rpc.client.uri.ConnectionUri;
import org.hyperbean.rpc.client.uri.RemoteTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class SocketTransportTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final ClientEnvironment HERE = ClientEnvironment.ofThisProcess();
    private static final Transports TRANSPORTS =
            new Transports(HERE, CredentialSource.of(HERE, Optional.empty(), "localhost", Credentials.NONE));

    private static RemoteTarget target(String uri) {
        return RemoteTarget.of(ConnectionUri.parse(uri));
    }

    @Test
    void tcpCarriesBytesBothWays() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket listener = new ServerSocket(0, 1, here);
                Transport transport = TRANSPORTS.open(
                        target("qemu+tcp://%s:%d/system".formatted(here.getHostAddress(), listener.getLocalPort())),
                        false,
                        Deadline.in(TIMEOUT));
                Socket peer = listener.accept()) {
            transport.output().write(new byte[] {1, 2});
            assertThat(peer.getInputStream().readNBytes(2)).containsExactly(1, 2);
            peer.getOutputStream().write(new byte[] {3});
            assertThat(transport.input().read()).isEqualTo(3);
            assertThat(transport.peer()).endsWith(":" + listener.getLocalPort());
        }
    }

    @Test
    void socketThatIsNotThereIsReported(@TempDir Path folder) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> UnixTransport.connect(folder.resolve("nobody")));
    }
}
