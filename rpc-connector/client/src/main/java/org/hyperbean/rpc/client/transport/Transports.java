package org.hyperbean.rpc.client.transport;

import java.time.Duration;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.configuration.ClientEnvironment;
import org.hyperbean.rpc.client.uri.RemoteTarget;
import org.hyperbean.rpc.client.uri.SocketMode;

/** Opens the way to a daemon that a URI asks for. */
public final class Transports {
    /** How long reaching a daemon may take if nothing else was said. */
    public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(30);

    private final ClientEnvironment environment;
    private final Duration time;

    private Transports(ClientEnvironment environment, Duration time) {
        this.environment = environment;
        this.time = time;
    }

    /** The ways out of some surroundings. */
    public static Transports of(ClientEnvironment environment) {
        return new Transports(environment, DEFAULT_DEADLINE);
    }

    /** The same with another bound on the time that {@link #open} takes. */
    public Transports within(Duration newTime) {
        return new Transports(environment, newTime);
    }

    /**
     * Reaches a daemon.
     *
     * @param readOnly whether a socket for reading will do
     * @throws LibvirtException when the target is not understood, not there, or cannot be trusted
     */
    public Transport open(RemoteTarget target, boolean readOnly) {
        Deadline deadline = Deadline.in(time);
        return switch (target.transport()) {
            case UNIX -> new UnixConnector(environment).connect(socket(target, readOnly), deadline);
            case TCP -> tcp(target, deadline);
            case TLS, SSH, LIBSSH, LIBSSH2, EXT -> throw new UnsupportedOperationException();
        };
    }

    private Transport tcp(RemoteTarget target, Deadline deadline) {
        int port = target.port().orElseThrow();
        return new SocketTransport(TcpConnector.connect(target.host(), port, deadline), target.host() + ":" + port);
    }

    private DaemonSocket socket(RemoteTarget target, boolean readOnly) {
        SocketMode mode = target.options().text("mode").map(SocketMode::named).orElse(SocketMode.AUTO);
        return DaemonSocket.of(target, readOnly, mode, environment);
    }
}
