package org.hyperbean.rpc.protocol.sasl;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Wraps what the peer is sent, in pieces with their length before them. For one thread at a time. */
public final class WrappingOutput extends OutputStream {
    private final OutputStream wrapped;
    private final SecurityLayer layer;

    /** Writes wrapped pieces to another stream. */
    public WrappingOutput(OutputStream wrapped, SecurityLayer layer) {
        this.wrapped = wrapped;
        this.layer = layer;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single});
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; done += layer.pieceMax()) {
            byte[] piece = layer.wrap(bytes, offset + done, Math.min(layer.pieceMax(), length - done));
            wrapped.write(ByteBuffer.allocate(Integer.BYTES + piece.length)
                    .putInt(piece.length)
                    .put(piece)
                    .array());
        }
    }

    @Override
    public void flush() throws IOException {
        wrapped.flush();
    }
}
