package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.function.Function;

/** A listening TCP socket. */
final class InternetListeningSocket implements ListeningSocket {
    private static final System.Logger LOG = System.getLogger(InternetListeningSocket.class.getName());

    private final ServerSocketChannel channel;
    private final Function<SocketChannel, Transport> transports;

    private InternetListeningSocket(ServerSocketChannel channel, Function<SocketChannel, Transport> transports) {
        this.channel = channel;
        this.transports = transports;
    }

    /**
     * Binds an address.
     *
     * @param transports makes transports of accepted connections
     */
    static InternetListeningSocket bind(
            InetSocketAddress address, int backlog, Function<SocketChannel, Transport> transports) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            // a daemon that starts again need not wait until its old connections are forgotten
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true).bind(address, backlog);
            return new InternetListeningSocket(channel, transports);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw new IOException("Unable to bind to " + address + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Transport accept() throws IOException {
        SocketChannel client = channel.accept();
        try {
            // calls are small and wait for each other; a peer that has vanished without a word is found out some day
            client.setOption(StandardSocketOptions.TCP_NODELAY, true)
                    .setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            return transports.apply(client);
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
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a listening socket could not be closed", e);
        }
    }
}
