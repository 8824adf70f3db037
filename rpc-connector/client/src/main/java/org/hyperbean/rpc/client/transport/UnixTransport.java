package org.hyperbean.rpc.client.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hyperbean.driver.PassedDescriptor;
import org.hyperbean.host.DescriptorSocket;

/**
 * A unix socket, over which file descriptors can be passed. Its input is not buffered: a read beyond the end of a
 * message would lose the descriptors behind it. Passing them, and nothing else, takes a JVM that was started with
 * {@code --add-opens java.base/sun.nio.ch=ALL-UNNAMED}.
 */
public final class UnixTransport implements Transport {
    /** How long the daemon may take to send a descriptor that it has announced, or to make room for one. */
    private static final Duration DESCRIPTOR_PATIENCE = Duration.ofSeconds(10);

    private final ChannelPipe pipe;
    private final InputStream input;
    private final OutputStream output;
    private final DescriptorSocket descriptors;
    private final String peer;

    private UnixTransport(SocketChannel channel, String peer) {
        this.pipe = ChannelPipe.over(channel);
        this.input = pipe.input();
        this.output = pipe.output();
        this.descriptors = new DescriptorSocket(channel);
        this.peer = peer;
    }

    /**
     * Connects to a daemon of this host.
     *
     * @param socket for example {@code /run/libvirt/libvirt-sock}
     */
    public static UnixTransport connect(Path socket) throws IOException {
        return new UnixTransport(SocketChannel.open(UnixDomainSocketAddress.of(socket)), socket.toString());
    }

    @Override
    public InputStream input() {
        return input;
    }

    @Override
    public OutputStream output() {
        return output;
    }

    @Override
    public boolean canAwaitInput() {
        return true;
    }

    @Override
    public boolean awaitInput(Duration time) throws IOException, InterruptedException {
        return pipe.awaitInput(time);
    }

    @Override
    public boolean passesDescriptors() {
        return DescriptorSocket.isSupported();
    }

    @Override
    public List<PassedDescriptor> receiveDescriptors(int count) throws IOException {
        return descriptors.receive(count, DESCRIPTOR_PATIENCE);
    }

    @Override
    public void sendDescriptors(List<PassedDescriptor> sent) throws IOException {
        descriptors.send(sent, DESCRIPTOR_PATIENCE);
    }

    @Override
    public String peer() {
        return peer;
    }

    @Override
    public void close() throws IOException {
        descriptors.close();
        pipe.close();
    }
}
