package org.hyperbean.rpc.client.transport;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;

/** A TCP socket without encryption. */
final class SocketTransport implements Transport {
    /** What a read takes from the socket at most: several replies, or a quarter of a stream packet. */
    private static final int BUFFER_SIZE = 65_536;

    private final SocketChannel channel;
    private final InputStream input;
    private final OutputStream output;
    private final String peer;

    /** A pipe over a socket that is connected already, and is closed with it. */
    SocketTransport(SocketChannel channel, String peer) {
        this.channel = channel;
        this.input = new BufferedInputStream(Channels.newInputStream(channel), BUFFER_SIZE);
        this.output = Channels.newOutputStream(channel);
        this.peer = peer;
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
