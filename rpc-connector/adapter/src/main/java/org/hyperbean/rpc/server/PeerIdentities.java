package org.hyperbean.rpc.server;

import java.io.IOException;
import java.nio.channels.SocketChannel;
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
 * @param readOnly whether this is the read-only socket
 * @param daemonUser the daemon's own user id
 */
record PeerIdentities(boolean readOnly, int daemonUser) {
    private static final String FACE = "rpc";
    private static final int ROOT = 0;

    Identity of(SocketChannel channel) throws IOException {
        PeerCredentials peer = PeerCredentials.of(channel);
        String name =
                channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user().getName();
        boolean administrator = !readOnly || peer.userId() == ROOT || peer.userId() == daemonUser;
        return new Identity(
                name,
                Set.of(administrator ? Role.ADMINISTRATOR : Role.READER),
                FACE,
                Optional.of(new Identity.Peer(peer.pid(), peer.userId(), peer.groupId())));
    }
}
