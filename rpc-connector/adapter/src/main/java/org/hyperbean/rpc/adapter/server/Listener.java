package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.SocketAddress;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hyperbean.rpc.adapter.security.AuthenticationMethod;

/** Accepts the clients of one socket, on a virtual thread of its own. It waits for no client but the next. */
final class Listener {
    private static final System.Logger LOG = System.getLogger(Listener.class.getName());

    /** The pause after a failure, which otherwise would come again at once: too many open files, for example. */
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(100);

    private final ListenerSettings settings;
    private final RpcServer server;
    private final ListeningSocket socket;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Listener(ListenerSettings settings, RpcServer server, ListeningSocket socket) {
        this.settings = settings;
        this.server = server;
        this.socket = socket;
    }

    static Listener open(ListenerSettings settings, RpcServer server) throws IOException {
        ListeningSocket socket = switch (settings) {
            case ListenerSettings.Unix unix -> UnixListeningSocket.bind(unix);
            case ListenerSettings.Tcp tcp ->
                InternetListeningSocket.bind(tcp.address(), tcp.backlog(), TcpTransport::new);
            case ListenerSettings.Tls tls ->
                InternetListeningSocket.bind(
                        tls.address(), tls.backlog(), channel -> new TlsTransport(channel, tls.context()));
        };
        return new Listener(settings, server, socket);
    }

    void start() {
        Thread.ofVirtual().name("rpc-accept-" + settings).start(this::acceptAll);
    }

    /** Where it listens. */
    SocketAddress address() throws IOException {
        return socket.address();
    }

    ListenerSettings settings() {
        return settings;
    }

    /** How its clients prove who they are. */
    AuthenticationMethod authentication() {
        return settings.authentication();
    }

    /** Whether everything that comes in here is read-only. */
    boolean isReadOnly() {
        return settings instanceof ListenerSettings.Unix unix && unix.readOnly();
    }

    /** Whether it is not known who a client is when it has just been accepted. */
    boolean takesStrangers() {
        return settings instanceof ListenerSettings.Tls || !(authentication() instanceof AuthenticationMethod.None);
    }

    void close() {
        closed.countDown();
        socket.close();
    }

    private void acceptAll() {
        while (closed.getCount() > 0) {
            try {
                server.accept(socket.accept(), this);
            } catch (ClosedChannelException _) {
                return;
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.WARNING, "a client could not be accepted on " + settings, e);
                pause();
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
