package org.hyperbean.rpc.client.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/**
 * The inside of a TLS connection.
 *
 * @param socket the one below, which is closed without farewell: that needs the peer, and this must not wait for it
 */
record TlsTransport(Socket socket, InputStream input, OutputStream output, String peer) implements Transport {
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
