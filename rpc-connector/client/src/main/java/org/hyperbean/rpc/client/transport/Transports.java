package org.hyperbean.rpc.client.transport;

import java.util.Optional;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.host.Command;
import org.hyperbean.rpc.client.configuration.ClientEnvironment;
import org.hyperbean.rpc.client.configuration.ClientSettings;
import org.hyperbean.rpc.client.credentials.CredentialSource;
import org.hyperbean.rpc.client.uri.RemoteProxy;
import org.hyperbean.rpc.client.uri.RemoteTarget;
import org.hyperbean.rpc.client.uri.SocketMode;

/**
 * Opens the way to a daemon that a URI asks for.
 *
 * @param credentials for transports that ask for a password of their own
 */
public record Transports(ClientEnvironment environment, CredentialSource credentials) {
    /** What {@code ssh} needs for agents, tickets and questions, beyond what every program gets. */
    private static final String[] SSH_VARIABLES = {
        "KRB5CCNAME", "SSH_AUTH_SOCK", "SSH_ASKPASS", "OPENSSL_CONF", "DISPLAY", "XAUTHORITY", "TERM"
    };

    /**
     * Reaches a daemon.
     *
     * @param readOnly whether a socket for reading will do
     * @throws LibvirtException when the target is not understood, not there, or cannot be trusted
     */
    public Transport open(RemoteTarget target, boolean readOnly, Deadline deadline) {
        ClientSettings settings = ClientSettings.read(environment);
        return switch (target.transport()) {
            case UNIX -> new UnixConnector(environment).connect(socket(target, readOnly, settings), deadline);
            case TCP -> tcp(target, deadline);
            case SSH -> ssh(target, remoteCommand(target, readOnly, settings));
            case EXT -> program(target);
            case TLS -> new TlsConnector(target, environment, settings).connect(deadline);
            case LIBSSH, LIBSSH2 -> libssh(target, remoteCommand(target, readOnly, settings), deadline);
        };
    }

    private static Transport tcp(RemoteTarget target, Deadline deadline) {
        int port = target.port().orElseThrow();
        String peer = target.host() + ":" + port;
        return new SocketTransport(TcpConnector.connect(target.host(), port, deadline), peer);
    }

    private Transport ssh(RemoteTarget target, String remoteCommand) {
        Command ssh = new CommonVariables(environment)
                .addTo(Command.of(SshCommand.arguments(target, remoteCommand)), SSH_VARIABLES);
        return new ProgramTransport(ssh.converse(), target.host());
    }

    private Transport libssh(RemoteTarget target, String remoteCommand, Deadline deadline) {
        try {
            return new LibsshConnector(target, environment, credentials).connect(remoteCommand, deadline);
        } catch (NoClassDefFoundError missing) {
            // the library is an optional dependency
            throw LibsshFailures.of(target.transport())
                    .failed("this program was built without org.apache.sshd:sshd-core")
                    .causedBy(missing);
        }
    }

    private Transport program(RemoteTarget target) {
        String program = target.options()
                .text("command")
                .orElseThrow(() -> LibvirtException.of(
                        ErrorCode.INVALID_ARG,
                        ErrorDomain.REMOTE,
                        "remote_open: for 'ext' transport, command is required"));
        return new ProgramTransport(
                new CommonVariables(environment).addTo(Command.of(program)).converse(), program);
    }

    private DaemonSocket socket(RemoteTarget target, boolean readOnly, ClientSettings settings) {
        SocketMode mode = target.options()
                .text("mode")
                .or(settings::remoteMode)
                .map(SocketMode::named)
                .orElse(SocketMode.AUTO);
        return DaemonSocket.of(target, readOnly, mode, environment);
    }

    private String remoteCommand(RemoteTarget target, boolean readOnly, ClientSettings settings) {
        DaemonSocket socket = socket(target, readOnly, settings);
        Optional<String> netcat = target.options().text("netcat");
        RemoteProxy wanted = target.options()
                .text("proxy")
                .or(settings::remoteProxy)
                .map(RemoteProxy::named)
                .orElseGet(() -> usualProxy(socket));
        RemoteProxy proxy = netcat.isPresent() && wanted == RemoteProxy.AUTO ? RemoteProxy.NETCAT : wanted;
        return RemoteCommand.of(proxy, netcat, socket.path(), target.name(), readOnly);
    }

    /**
     * A socket of one's choice can only be reached by netcat; only the helper knows where a user's own daemon listens.
     */
    private static RemoteProxy usualProxy(DaemonSocket socket) {
        if (socket.daemon().isEmpty()) {
            return RemoteProxy.NETCAT;
        }
        return socket.session() ? RemoteProxy.NATIVE : RemoteProxy.AUTO;
    }
}
