package org.hyperbean.rpc.protocol.sasl;

import java.util.concurrent.locks.ReentrantLock;
import javax.security.sasl.Sasl;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslException;
import javax.security.sasl.SaslServer;

/**
 * What a completed SASL exchange agreed on for the bytes that follow it.
 *
 * <p>{@code lock} guards the mechanism, which is not made for a reader and a writer at once; it is never held over
 * input or output.
 */
public final class SecurityLayer {
    private final Step wrapping;
    private final Step unwrapping;
    private final int pieceMax;
    private final ReentrantLock lock = new ReentrantLock();

    private SecurityLayer(Step wrapping, Step unwrapping, Object pieceMax) {
        this.wrapping = wrapping;
        this.unwrapping = unwrapping;
        this.pieceMax = Integer.parseInt((String) pieceMax);
    }

    /** The layer of a client that has completed its exchange with one. */
    public static SecurityLayer of(SaslClient client) {
        return new SecurityLayer(client::wrap, client::unwrap, client.getNegotiatedProperty(Sasl.RAW_SEND_SIZE));
    }

    /** The layer of a server that has completed its exchange with one. */
    public static SecurityLayer of(SaslServer server) {
        return new SecurityLayer(server::wrap, server::unwrap, server.getNegotiatedProperty(Sasl.RAW_SEND_SIZE));
    }

    /** How many bytes may be wrapped at once. */
    int pieceMax() {
        return pieceMax;
    }

    byte[] wrap(byte[] bytes, int offset, int length) throws SaslException {
        return apply(wrapping, bytes, offset, length);
    }

    byte[] unwrap(byte[] piece) throws SaslException {
        return apply(unwrapping, piece, 0, piece.length);
    }

    private byte[] apply(Step step, byte[] bytes, int offset, int length) throws SaslException {
        lock.lock();
        try {
            return step.apply(bytes, offset, length);
        } finally {
            lock.unlock();
        }
    }

    /** One direction of a mechanism. */
    private interface Step {
        byte[] apply(byte[] bytes, int offset, int length) throws SaslException;
    }
}
