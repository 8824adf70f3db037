package org.hyperbean.rpc.adapter.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SocketChannel;
import org.hyperbean.rpc.adapter.security.ClientTransport;
import org.hyperbean.rpc.adapter.security.TlsChannel;
import org.hyperbean.rpc.adapter.security.TlsContext;

/**
 * A client's TLS connection. It is closed below TLS, without a farewell, since the farewell would wait for a client
 * that does not read.
 *
 * <p>{@code input} and {@code output} are set by {@link #establish}, before the session starts other threads.
 */
final class TlsTransport implements Transport {
    private static final int BUFFER_SIZE = 2048;

    private final SocketChannel channel;
    private final TlsContext context;
    private InputStream input = InputStream.nullInputStream();
    private OutputStream output = OutputStream.nullOutputStream();

    TlsTransport(SocketChannel channel, TlsContext context) {
        this.channel = channel;
        this.context = context;
    }

    @Override
    public Peer establish() throws IOException {
        TlsChannel secured = context.accept(channel.socket());
        input = new BufferedInputStream(secured.input(), BUFFER_SIZE);
        output = secured.output();
        return InternetPeers.peer(ClientTransport.TLS, channel, secured.distinguishedName());
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
