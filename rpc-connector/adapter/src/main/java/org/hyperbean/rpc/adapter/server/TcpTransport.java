package org.hyperbean.rpc.adapter.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.hyperbean.rpc.adapter.security.ClientTransport;

/** A client's plain TCP connection. */
final class TcpTransport implements Transport {
    private static final int BUFFER_SIZE = 2048;

    private final SocketChannel channel;
    private final InputStream input;
    private final OutputStream output;

    TcpTransport(SocketChannel channel) {
        this.channel = channel;
        this.input = new BufferedInputStream(Channels.newInputStream(channel), BUFFER_SIZE);
        this.output = Channels.newOutputStream(channel);
    }

    @Override
    public Peer establish() throws IOException {
        return InternetPeers.peer(ClientTransport.TCP, channel, Optional.empty());
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
