package org.hyperbean.rpc.client.transport;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** A TCP socket without encryption. */
final class SocketTransport implements Transport {
    /** What a read takes from the socket at most: several replies, or a quarter of a stream packet. */
    private static final int BUFFER_SIZE = 65_536;

    private final ChannelPipe pipe;
    private final InputStream input;
    private final OutputStream output;
    private final String peer;

    /** A pipe over a socket that is connected already, and is closed with it. */
    SocketTransport(SocketChannel channel, String peer) {
        this.pipe = ChannelPipe.over(channel);
        this.input = new BufferedInputStream(pipe.input(), BUFFER_SIZE);
        this.output = pipe.output();
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
    public boolean canAwaitInput() {
        return true;
    }

    @Override
    public boolean awaitInput(Duration time) throws IOException, InterruptedException {
        return input.available() > 0 || pipe.awaitInput(time);
    }

    @Override
    public String peer() {
        return peer;
    }

    @Override
    public void close() throws IOException {
        pipe.close();
    }
}
