package org.hyperbean.rpc.protocol.sasl;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import javax.security.sasl.SaslException;

/** What the peer sends, in clear. Each wrapped piece has its length before it. For one thread at a time. */
public final class UnwrappingInput extends InputStream {
    /** The largest wrapped piece that is taken: libvirt's buffer of 64 KiB and what wrapping may add to it. */
    private static final int WRAPPED_MAX = 65_536 + 1024;

    private final DataInputStream wrapped;
    private final SecurityLayer layer;
    private ByteBuffer clear = ByteBuffer.allocate(0);

    /** Reads wrapped pieces from another stream. */
    public UnwrappingInput(InputStream wrapped, SecurityLayer layer) {
        this.wrapped = new DataInputStream(wrapped);
        this.layer = layer;
    }

    @Override
    public int read() throws IOException {
        return fill() ? Byte.toUnsignedInt(clear.get()) : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, clear.remaining());
        clear.get(bytes, offset, count);
        return count;
    }

    private boolean fill() throws IOException {
        while (!clear.hasRemaining()) {
            int length;
            try {
                length = wrapped.readInt();
            } catch (EOFException _) {
                return false;
            }
            if (length < 0 || length > WRAPPED_MAX) {
                throw new SaslException("a wrapped piece of " + Integer.toUnsignedString(length) + " bytes");
            }
            byte[] piece = new byte[length];
            wrapped.readFully(piece);
            clear = ByteBuffer.wrap(layer.unwrap(piece));
        }
        return true;
    }
}
