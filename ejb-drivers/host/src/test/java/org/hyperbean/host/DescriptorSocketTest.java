package org.hyperbean.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Descriptors travel over a unix socket, and none is lost or left open. */
class DescriptorSocketTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(20);

    @TempDir
    private Path folder;

    private SocketChannel channel;
    private SocketChannel peerChannel;
    private DescriptorSocket socket;
    private DescriptorSocket peer;

    @BeforeEach
    void connect() throws IOException {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("s"));
        try (ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listener.bind(address);
            channel = SocketChannel.open(address);
            peerChannel = listener.accept();
        }
        socket = new DescriptorSocket(channel);
        peer = new DescriptorSocket(peerChannel);
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
        peer.close();
    }

    @Test
    void theReceiverHasTheSameFileOpen() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "contents");
        try (OwnedDescriptor sent = OwnedDescriptor.open(file, OwnedDescriptor.Access.READ)) {
            socket.send(sent, PATIENCE);
        }
        try (OwnedDescriptor received = peer.receive(PATIENCE)) {
            assertThat(Files.readString(received.path())).isEqualTo("contents");
            assertThat(received.path().toRealPath()).isEqualTo(file.toRealPath());
        }
    }

    @Test
    void aReadThatEndsWhereTheMessageEndsLosesNoDescriptor() throws IOException {
        channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3, 4}));
        try (OwnedDescriptor sent = OwnedDescriptor.open(folder, OwnedDescriptor.Access.READ)) {
            socket.send(sent, PATIENCE);
        }
        channel.write(ByteBuffer.wrap(new byte[] {5}));
        peerChannel.read(ByteBuffer.allocate(4));
        peer.receive(PATIENCE).close();
        ByteBuffer next = ByteBuffer.allocate(4);
        assertThat(peerChannel.read(next)).isOne();
        assertThat(next.get(0)).isEqualTo((byte) 5);
    }

    @Test
    void aDescriptorThatComesLateIsWaitedFor() throws Exception {
        FutureTask<OwnedDescriptor> receiving = new FutureTask<>(() -> peer.receive(PATIENCE));
        Thread.ofVirtual().start(receiving);
        try (OwnedDescriptor sent = OwnedDescriptor.open(folder, OwnedDescriptor.Access.READ)) {
            assertThat(receiving.isDone()).isFalse();
            socket.send(sent, PATIENCE);
        }
        receiving.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).close();
    }

    @Test
    void oneThatNeverComesIsNotWaitedForForEver() {
        assertThatThrownBy(() -> peer.receive(SHORT)).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void aByteAloneIsAFailure() throws IOException {
        channel.write(ByteBuffer.wrap(new byte[1]));
        assertThatThrownBy(() -> peer.receive(PATIENCE)).hasMessage("a byte came without its descriptor");
    }

    @Test
    void theEndOfTheConnectionIsAFailure() throws IOException {
        socket.close();
        assertThatThrownBy(() -> peer.receive(PATIENCE)).isInstanceOf(EOFException.class);
    }

    @Test
    void closingWakesAReceiver() throws Exception {
        FutureTask<OwnedDescriptor> receiving = new FutureTask<>(() -> peer.receive(PATIENCE));
        Thread.ofVirtual().start(receiving);
        peer.close();
        assertThatThrownBy(() -> receiving.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(ClosedChannelException.class);
    }

    @Test
    void aReceiverThatDoesNotReadIsNotWaitedForForEver() throws IOException {
        try (OwnedDescriptor sent = OwnedDescriptor.open(folder, OwnedDescriptor.Access.READ)) {
            assertThatThrownBy(() -> {
                        while (true) {
                            socket.send(sent, SHORT);
                        }
                    })
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void closedDescriptorsAreGone() throws IOException {
        long before = openDescriptors();
        for (int i = 0; i < 100; i++) {
            try (OwnedDescriptor sent = OwnedDescriptor.open(folder, OwnedDescriptor.Access.READ)) {
                socket.send(sent, PATIENCE);
            }
            peer.receive(PATIENCE).close();
        }
        assertThat(openDescriptors()).isLessThan(before + 50);
    }

    @Test
    void aPairIsTwoSockets() throws IOException {
        for (OwnedDescriptor end : OwnedDescriptor.socketPair()) {
            assertThat(Files.readSymbolicLink(end.path()).toString()).startsWith("socket:");
            end.close();
            assertThatThrownBy(end::number).isInstanceOf(IllegalStateException.class);
        }
    }

    private static long openDescriptors() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        }
    }
}
