package org.hyperbean.rpc.adapter.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;

/** A client's unix socket. */
final class UnixTransport implements Transport {
    /** Holds most calls, so that one costs one read; thousands of idle clients each keep one, so it is small. */
    private static final int BUFFER_SIZE = 2048;

    private final SocketChannel channel;
    private final InputStream input;
    private final OutputStream output;

    UnixTransport(SocketChannel channel) {
        this.channel = channel;
        this.input = new BufferedInputStream(Channels.newInputStream(channel), BUFFER_SIZE);
        this.output = Channels.newOutputStream(channel);
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
    public void close() throws IOException {
        channel.close();
    }
}
