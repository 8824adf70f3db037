package org.hyperbean.rpc.client.transport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.configuration.ClientEnvironment;
import org.hyperbean.rpc.client.uri.RemoteTarget;
import org.hyperbean.rpc.client.uri.SocketMode;
import org.hyperbean.rpc.client.uri.TransportKind;

/**
 * The unix socket behind which the daemon for a target listens, on this host or at the far end of ssh.
 *
 * @param session whether it is the user's own daemon
 * @param daemon the name of its program; empty if the URI names a socket instead
 */
record DaemonSocket(Path path, boolean session, Optional<String> daemon) {
    private static final String LEGACY = "libvirtd";

    static DaemonSocket of(RemoteTarget target, boolean readOnly, SocketMode mode, ClientEnvironment environment) {
        boolean session = isSession(target, environment);
        return target.options()
                .text("socket")
                .map(socket -> new DaemonSocket(Path.of(socket), session, Optional.empty()))
                .orElseGet(() -> found(target, readOnly, mode, environment, session));
    }

    private static boolean isSession(RemoteTarget target, ClientEnvironment environment) {
        boolean testElsewhere = target.driver().filter("test"::equals).isPresent();
        return !environment.privileged() && (target.driver().isEmpty() || target.isSession() || testElsewhere);
    }

    private static DaemonSocket found(
            RemoteTarget target, boolean readOnly, SocketMode mode, ClientEnvironment environment, boolean session) {
        Path folder = session ? environment.sessionSockets() : environment.systemSockets();
        String suffix = readOnly && !session ? "-sock-ro" : "-sock";
        DaemonSocket legacy = new DaemonSocket(folder.resolve("libvirt" + suffix), session, Optional.of(LEGACY));
        Optional<DaemonSocket> direct = target.driver()
                .map(driver -> "virt" + driver + "d")
                .map(daemon -> new DaemonSocket(folder.resolve(daemon + suffix), session, Optional.of(daemon)));
        boolean remote = target.transport() != TransportKind.UNIX;
        return switch (mode) {
            case LEGACY -> legacy;
            case DIRECT -> direct.filter(_ -> !remote).orElseThrow(() -> noDirectMode(remote));
            case AUTO ->
                direct.filter(socket -> !remote && Files.exists(socket.path())).orElse(legacy);
        };
    }

    private static LibvirtException noDirectMode(boolean remote) {
        String where = remote ? "for ssh transport" : "if no URI is set";
        return LibvirtException.of(
                ErrorCode.OPERATION_UNSUPPORTED, ErrorDomain.REMOTE, "Cannot use direct socket mode " + where);
    }
}
