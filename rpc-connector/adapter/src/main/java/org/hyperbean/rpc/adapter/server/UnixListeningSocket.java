package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** A listening unix socket, with its file. */
final class UnixListeningSocket implements ListeningSocket {
    private final SocketFile file;
    private final ServerSocketChannel channel;
    private final PeerIdentities identities;

    private UnixListeningSocket(SocketFile file, ServerSocketChannel channel, PeerIdentities identities) {
        this.file = file;
        this.channel = channel;
        this.identities = identities;
    }

    static UnixListeningSocket bind(ListenerSettings.Unix settings) throws IOException {
        SocketFile file = new SocketFile(settings.socket());
        ServerSocketChannel channel = file.bind(settings);
        return new UnixListeningSocket(file, channel, new PeerIdentities(settings.readOnly(), file.owner()));
    }

    @Override
    public Transport accept() throws IOException {
        SocketChannel client = channel.accept();
        try {
            return new UnixTransport(client, identities.of(client));
        } catch (IOException | RuntimeException e) {
            client.close();
            throw e;
        }
    }

    @Override
    public SocketAddress address() throws IOException {
        return channel.getLocalAddress();
    }

    @Override
    public void close() {
        file.release(channel);
    }
}
