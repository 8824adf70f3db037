package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.Role;
import org.hyperbean.rpc.adapter.security.ClientTransport;

/** Makes peers of the clients that come over the net. As with libvirtd, whoever is let in without a name may do all. */
final class InternetPeers {
    private static final String FACE = "rpc";
    private static final Pattern ZEROS = Pattern.compile("(^|:)0(:0)+(:|(?=%)|$)");

    private InternetPeers() {}

    static Peer peer(ClientTransport kind, SocketChannel channel, Optional<String> distinguishedName)
            throws IOException {
        String address = text((InetSocketAddress) channel.getRemoteAddress());
        String name = distinguishedName.orElse(address);
        Identity identity = new Identity(name, Set.of(Role.ADMINISTRATOR), FACE, Optional.empty());
        return new Peer(kind, Optional.of(address), distinguishedName, identity);
    }

    /** As libvirt writes an address: {@code 192.0.2.1:16509} or {@code [2001:db8::1]:16509}. */
    static String text(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return (address.getAddress() instanceof Inet6Address ? "[" + shortened(host) + "]" : host) + ":"
                + address.getPort();
    }

    /** The longest run of zeros, the first of several, becomes two colons. */
    private static String shortened(String host) {
        return ZEROS.matcher(host)
                .results()
                .max(Comparator.comparingInt(
                                (MatchResult zeros) -> zeros.group().length())
                        .thenComparingInt(zeros -> -zeros.start()))
                .map(zeros -> host.substring(0, zeros.start()) + "::" + host.substring(zeros.end()))
                .orElse(host);
    }
}
