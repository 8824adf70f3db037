package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jdk.net.ExtendedSocketOptions;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.Role;
import org.hyperbean.host.PeerCredentials;

/**
 * Makes identities of the kernel's word about who is at the other end of a unix socket. As with libvirtd, whoever may
 * connect to the read-write socket is an administrator. On the read-only socket only root and the daemon's own user
 * are.
 *
 * <p>For one thread at a time.
 */
final class PeerIdentities {
    private static final String FACE = "rpc";
    private static final int ROOT = 0;

    /** Users whose names are remembered; beyond it all are looked up anew. */
    private static final int NAMES_MAX = 1000;

    private final boolean readOnly;
    private final int daemonUser;
    /** Looking a name up took a third of the time of accepting a client. */
    private final Map<Integer, String> names = new HashMap<>();

    /**
     * Identities for the clients of one socket.
     *
     * @param readOnly whether this is the read-only socket
     * @param daemonUser the daemon's own user id
     */
    PeerIdentities(boolean readOnly, int daemonUser) {
        this.readOnly = readOnly;
        this.daemonUser = daemonUser;
    }

    Identity of(SocketChannel channel) throws IOException {
        PeerCredentials peer = PeerCredentials.of(channel);
        return new Identity(
                name(channel, peer.userId()),
                Set.of(role(peer.userId())),
                FACE,
                Optional.of(new Identity.Peer(peer.pid(), peer.userId(), peer.groupId())));
    }

    /** What a user may be here. */
    Role role(int userId) {
        boolean administrator = !readOnly || userId == ROOT || userId == daemonUser;
        return administrator ? Role.ADMINISTRATOR : Role.READER;
    }

    private String name(SocketChannel channel, int userId) throws IOException {
        String known = names.get(userId);
        if (known != null) {
            return known;
        }
        String name =
                channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user().getName();
        if (names.size() >= NAMES_MAX) {
            names.clear();
        }
        names.put(userId, name);
        return name;
    }
}
