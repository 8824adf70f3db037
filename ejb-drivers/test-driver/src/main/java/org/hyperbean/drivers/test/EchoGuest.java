package org.hyperbean.drivers.test;

import java.io.ByteArrayOutputStream;

/** The guest behind a channel: it sends each line back as it came, once the line is complete. */
final class EchoGuest implements TestConsoles.SerialGuest {
    /** A line that is longer goes back in pieces. */
    private static final int PIECE_MOST = 4096;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    @Override
    public void greet(ByteArrayOutputStream out) {}

    @Override
    public void take(byte[] buffer, int offset, int length, ByteArrayOutputStream out) {
        for (int i = offset; i < offset + length; i++) {
            line.write(buffer[i]);
            if (buffer[i] == '\n' || line.size() >= PIECE_MOST) {
                out.writeBytes(line.toByteArray());
                line.reset();
            }
        }
    }
}
