package org.hyperbean.rpc.client.transport;

import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.configuration.ClientEnvironment;
import org.hyperbean.rpc.client.configuration.ClientSettings;
import org.hyperbean.rpc.client.credentials.CredentialSource;
import org.hyperbean.rpc.client.uri.RemoteTarget;
import org.hyperbean.rpc.client.uri.SocketMode;

/**
 * Opens the way to a daemon that a URI asks for.
 *
 * @param credentials for transports that ask for a password of their own
 */
public record Transports(ClientEnvironment environment, CredentialSource credentials) {
    /**
     * Reaches a daemon.
     *
     * @param readOnly whether a socket for reading will do
     * @throws LibvirtException when the target is not understood, not there, or cannot be trusted
     */
    public Transport open(RemoteTarget target, boolean readOnly, Deadline deadline) {
        return switch (target.transport()) {
            case UNIX -> new UnixConnector(environment).connect(socket(target, readOnly), deadline);
            case TCP -> tcp(target, deadline);
            case TLS, SSH, LIBSSH, LIBSSH2, EXT -> throw new UnsupportedOperationException();
        };
    }

    private static Transport tcp(RemoteTarget target, Deadline deadline) {
        int port = target.port().orElseThrow();
        String peer = target.host() + ":" + port;
        return new SocketTransport(TcpConnector.connect(target.host(), port, deadline), peer);
    }

    private DaemonSocket socket(RemoteTarget target, boolean readOnly) {
        SocketMode mode = target.options()
                .text("mode")
                .or(ClientSettings.read(environment)::remoteMode)
                .map(SocketMode::named)
                .orElse(SocketMode.AUTO);
        return DaemonSocket.of(target, readOnly, mode, environment);
    }
}
