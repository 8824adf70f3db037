package org.hyperbean.rpc.client.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.hyperbean.driver.LibvirtException;

/** Connects to a host that may have several addresses, of IPv6 and of IPv4. */
final class TcpConnector {
    private TcpConnector() {}

    /**
     * Tries one address after the other, in the resolver's order; each gets its share of the time that is left, so that
     * one that swallows packets does not keep the next from being tried.
     *
     * @throws LibvirtException system error of the last address
     */
    static SocketChannel connect(String host, int port, Deadline deadline) {
        InetAddress[] addresses = resolve(host, port);
        IOException last = new UnknownHostException(host);
        for (int i = 0; i < addresses.length; i++) {
            Duration share = deadline.remaining().dividedBy(addresses.length - i);
            try {
                return connect(new InetSocketAddress(addresses[i], port), Deadline.in(share));
            } catch (IOException refused) {
                refused.addSuppressed(last);
                last = refused;
            }
        }
        throw ConnectFailures.tcp(host, port, last);
    }

    private static InetAddress[] resolve(String host, int port) {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException unknown) {
            throw ConnectFailures.unresolved(host, port).causedBy(unknown);
        }
    }

    private static SocketChannel connect(InetSocketAddress address, Deadline deadline) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.socket().connect(address, deadline.remainingMillis());
            return channel;
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }
}
