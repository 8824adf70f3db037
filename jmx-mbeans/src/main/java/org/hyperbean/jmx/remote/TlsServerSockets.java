package org.hyperbean.jmx.remote;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.rmi.server.RMIServerSocketFactory;
import javax.net.ssl.SSLContext;

/**
 * Server sockets bound to one address, for clients that speak TLS and for those that look up the registry without it,
 * as stock consoles do with a service URL. RMI puts remote objects with equal factories on one port, so one instance
 * serves the registry and the connector.
 */
final class TlsServerSockets implements RMIServerSocketFactory {
    /** Clients that the kernel lets wait; the default of {@link ServerSocket}. */
    private static final int BACKLOG = 50;

    private final SSLContext tls;
    private final InetAddress address;

    TlsServerSockets(SSLContext tls, InetAddress address) {
        this.tls = tls;
        this.address = address;
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
        return new ServerSocket(port, BACKLOG, address) {
            @Override
            public Socket accept() throws IOException {
                return new DetectingSocket(super.accept(), tls.getSocketFactory());
            }
        };
    }
}
