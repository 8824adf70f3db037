package org.hyperbean.jmx.remote;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;

/**
 * An accepted connection whose first byte tells whether the client speaks TLS. Only what RMI asks of a socket works.
 *
 * <p>The thread that accepts only wraps; RMI's thread for the connection asks for the streams, waits for the first byte
 * and shakes hands, and is the only one that writes the fields. {@code carrier} is volatile since any thread may close.
 */
final class DetectingSocket extends Socket {
    /** How a TLS connection begins: a record of the type handshake (RFC 8446, 5.1). */
    private static final int TLS_HANDSHAKE = 22;

    /** How long a client may take to say its first word and to shake hands. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SSLSocketFactory tls;
    private volatile Socket carrier;
    private InputStream input;

    DetectingSocket(Socket accepted, SSLSocketFactory tls) {
        this.carrier = accepted;
        this.tls = tls;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        detect();
        return input;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        detect();
        return carrier.getOutputStream();
    }

    @Override
    public InetAddress getInetAddress() {
        return carrier.getInetAddress();
    }

    @Override
    public int getPort() {
        return carrier.getPort();
    }

    @Override
    public InetAddress getLocalAddress() {
        return carrier.getLocalAddress();
    }

    @Override
    public int getLocalPort() {
        return carrier.getLocalPort();
    }

    @Override
    public void setTcpNoDelay(boolean on) throws SocketException {
        carrier.setTcpNoDelay(on);
    }

    @Override
    public void setKeepAlive(boolean on) throws SocketException {
        carrier.setKeepAlive(on);
    }

    @Override
    public void setSoTimeout(int milliseconds) throws SocketException {
        carrier.setSoTimeout(milliseconds);
    }

    @Override
    public int getSoTimeout() throws SocketException {
        return carrier.getSoTimeout();
    }

    @Override
    public boolean isClosed() {
        return carrier.isClosed();
    }

    @Override
    public void close() throws IOException {
        carrier.close();
    }

    private void detect() throws IOException {
        if (input != null) {
            return;
        }
        int timeout = carrier.getSoTimeout();
        carrier.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        int first = carrier.getInputStream().read();
        InputStream consumed = new ByteArrayInputStream(first < 0 ? new byte[0] : new byte[] {(byte) first});
        if (first == TLS_HANDSHAKE) {
            carrier = tls.createSocket(carrier, consumed, true);
            input = carrier.getInputStream();
        } else {
            input = new SequenceInputStream(consumed, carrier.getInputStream());
        }
        carrier.setSoTimeout(timeout);
    }
}
