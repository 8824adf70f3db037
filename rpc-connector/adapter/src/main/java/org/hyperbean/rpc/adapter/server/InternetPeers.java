package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.Set;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.Role;
import org.hyperbean.rpc.adapter.security.ClientTransport;

/** Makes peers of the clients that come over the net. As with libvirtd, whoever is let in without a name may do all. */
final class InternetPeers {
    private static final String FACE = "rpc";

    private InternetPeers() {}

    static Peer peer(ClientTransport kind, SocketChannel channel, Optional<String> distinguishedName)
            throws IOException {
        String address = text((InetSocketAddress) channel.getRemoteAddress());
        String name = distinguishedName.orElse(address);
        Identity identity = new Identity(name, Set.of(Role.ADMINISTRATOR), FACE, Optional.empty());
        return new Peer(kind, Optional.of(address), distinguishedName, identity);
    }

    private static String text(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }
}
