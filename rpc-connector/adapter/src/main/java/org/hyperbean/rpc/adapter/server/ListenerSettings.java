package org.hyperbean.rpc.adapter.server;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import org.hyperbean.rpc.adapter.security.AuthenticationMethod;
import org.hyperbean.rpc.adapter.security.TlsContext;

/** A place that clients connect to. */
public sealed interface ListenerSettings {
    /** How the clients prove who they are. */
    AuthenticationMethod authentication();

    /** Clients that the kernel lets wait to be accepted. */
    int backlog();

    /**
     * A unix socket.
     *
     * @param group the group that owns the socket; the daemon's own when empty
     * @param readOnly whether everything that comes in here is read-only
     */
    record Unix(
            Path socket,
            Set<PosixFilePermission> mode,
            Optional<String> group,
            boolean readOnly,
            AuthenticationMethod authentication,
            int backlog)
            implements ListenerSettings {
        /** Keeps a copy, so that the value cannot change. */
        public Unix {
            mode = Set.copyOf(mode);
        }

        @Override
        public String toString() {
            return socket.toString();
        }
    }

    /** A TCP port whose bytes everybody on the way can read. */
    record Tcp(InetSocketAddress address, AuthenticationMethod authentication, int backlog)
            implements ListenerSettings {
        @Override
        public String toString() {
            return "tcp " + address;
        }
    }

    /** A TCP port with TLS. */
    record Tls(InetSocketAddress address, TlsContext context, AuthenticationMethod authentication, int backlog)
            implements ListenerSettings {
        @Override
        public String toString() {
            return "tls " + address;
        }
    }
}
