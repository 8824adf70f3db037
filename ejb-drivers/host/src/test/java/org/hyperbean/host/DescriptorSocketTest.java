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
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hyperbean.driver.PassedDescriptor;
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
            socket.send(List.of(sent), PATIENCE);
        }
        try (PassedDescriptor received = receive()) {
            assertThat(Files.readString(path(received))).isEqualTo("contents");
            assertThat(path(received).toRealPath()).isEqualTo(file.toRealPath());
        }
    }

    @Test
    void aReadThatEndsWhereTheMessageEndsLosesNoDescriptor() throws IOException {
        channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3, 4}));
        try (OwnedDescriptor sent = OwnedDescriptor.open(folder, OwnedDescriptor.Access.READ)) {
            socket.send(List.of(sent), PATIENCE);
        }
        channel.write(ByteBuffer.wrap(new byte[] {5}));
        peerChannel.read(ByteBuffer.allocate(4));
        receive().close();
        ByteBuffer next = ByteBuffer.allocate(4);
        assertThat(peerChannel.read(next)).isOne();
        assertThat(next.get(0)).isEqualTo((byte) 5);
    }

    @Test
    void aDescriptorThatComesLateIsWaitedFor() throws Exception {
        FutureTask<PassedDescriptor> receiving = new FutureTask<>(this::receive);
        Thread.ofVirtual().start(receiving);
        try (OwnedDescriptor sent = OwnedDescriptor.open(folder, OwnedDescriptor.Access.READ)) {
            assertThat(receiving.isDone()).isFalse();
            socket.send(List.of(sent), PATIENCE);
        }
        receiving.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).close();
    }

    @Test
    void oneThatNeverComesIsNotWaitedForForEver() {
        assertThatThrownBy(() -> peer.receive(1, SHORT)).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void aByteAloneIsAFailure() throws IOException {
        channel.write(ByteBuffer.wrap(new byte[1]));
        assertThatThrownBy(this::receive).hasMessage("a byte came without its descriptor");
    }

    @Test
    void theEndOfTheConnectionIsAFailure() throws IOException {
        socket.close();
        assertThatThrownBy(this::receive).isInstanceOf(EOFException.class);
    }

    @Test
    void closingWakesAReceiver() throws Exception {
        FutureTask<PassedDescriptor> receiving = new FutureTask<>(this::receive);
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
                            socket.send(List.of(sent), SHORT);
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
                socket.send(List.of(sent), PATIENCE);
            }
            receive().close();
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

    @Test
    void ofSeveralThatDoNotAllComeNoneStaysOpen() throws IOException {
        long before = openDescriptors();
        for (int i = 0; i < 50; i++) {
            try (OwnedDescriptor sent = OwnedDescriptor.open(folder, OwnedDescriptor.Access.READ)) {
                socket.send(List.of(sent, sent), PATIENCE);
            }
            assertThatThrownBy(() -> peer.receive(3, SHORT)).isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(openDescriptors()).isLessThan(before + 50);
    }

    private PassedDescriptor receive() throws IOException {
        return peer.receive(1, PATIENCE).getFirst();
    }

    private static Path path(PassedDescriptor descriptor) {
        return Path.of("/proc/self/fd", Integer.toString(descriptor.number()));
    }

    private static long openDescriptors() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        }
    }
}
