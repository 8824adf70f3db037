package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Accepts the clients of one socket, on a virtual thread of its own. */
final class Listener {
    private static final System.Logger LOG = System.getLogger(Listener.class.getName());

    /** The pause after a failure, which otherwise would come again at once: too many open files, for example. */
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(100);

    private final ListenerSettings settings;
    private final RpcServer server;
    private final SocketFile file;
    private final ServerSocketChannel channel;
    private final PeerIdentities identities;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Listener(ListenerSettings settings, RpcServer server, SocketFile file, ServerSocketChannel channel)
            throws IOException {
        this.settings = settings;
        this.server = server;
        this.file = file;
        this.channel = channel;
        this.identities = new PeerIdentities(settings.readOnly(), file.owner());
    }

    static Listener open(ListenerSettings settings, RpcServer server) throws IOException {
        SocketFile file = new SocketFile(settings.socket());
        ServerSocketChannel channel = file.bind(settings);
        return new Listener(settings, server, file, channel);
    }

    void start() {
        Thread.ofVirtual().name("rpc-accept-" + settings.socket().getFileName()).start(this::acceptAll);
    }

    void close() {
        closed.countDown();
        file.release(channel);
    }

    private void acceptAll() {
        while (closed.getCount() > 0) {
            try {
                accept();
            } catch (ClosedChannelException _) {
                return;
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.WARNING, "a client could not be accepted on " + settings.socket(), e);
                pause();
            }
        }
    }

    private void accept() throws IOException {
        SocketChannel client = channel.accept();
        boolean taken = false;
        try {
            server.accept(client, identities.of(client), settings.readOnly());
            taken = true;
        } finally {
            if (!taken) {
                client.close();
            }
        }
    }

    private void pause() {
        try {
            closed.await(PAUSE_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
