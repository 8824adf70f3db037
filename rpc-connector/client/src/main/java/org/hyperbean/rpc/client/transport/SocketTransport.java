package org.hyperbean.rpc.client.transport;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** A unix or TCP socket without encryption. File descriptors cannot be passed. */
public final class SocketTransport implements Transport {
    /** What a read takes from the socket at most: several replies, or a quarter of a stream packet. */
    private static final int BUFFER_SIZE = 65_536;

    private final SocketChannel channel;
    private final InputStream input;
    private final OutputStream output;
    private final String peer;

    private SocketTransport(SocketChannel channel, String peer) {
        this.channel = channel;
        this.input = new BufferedInputStream(Channels.newInputStream(channel), BUFFER_SIZE);
        this.output = Channels.newOutputStream(channel);
        this.peer = peer;
    }

    /**
     * Connects to a daemon of this host.
     *
     * @param socket for example {@code /run/libvirt/libvirt-sock}
     */
    public static SocketTransport unix(Path socket) throws IOException {
        SocketAddress address = UnixDomainSocketAddress.of(socket);
        return connected(SocketChannel.open(StandardProtocolFamily.UNIX), address, socket.toString());
    }

    /** A pipe over a socket that is connected already, and is closed with it. */
    static SocketTransport over(SocketChannel channel, String peer) {
        return new SocketTransport(channel, peer);
    }

    private static SocketTransport connected(SocketChannel channel, SocketAddress address, String peer)
            throws IOException {
        try {
            channel.connect(address);
            return new SocketTransport(channel, peer);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
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
    public String peer() {
        return peer;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
