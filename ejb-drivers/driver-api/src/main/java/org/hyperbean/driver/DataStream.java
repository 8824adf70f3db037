package org.hyperbean.driver;

import java.io.IOException;

/**
 * Bytes between a client and something that a driver opened: a console, a volume. One thread may read while another
 * writes; {@link #close} may come at any moment from a third and ends both.
 */
public interface DataStream extends AutoCloseable {
    /**
     * Waits for bytes from the driver's side.
     *
     * @return how many bytes were put into the buffer, or -1 at the end
     */
    int read(byte[] buffer, int offset, int length) throws IOException;

    /** Hands bytes to the driver's side; returns when all are taken. */
    void write(byte[] buffer, int offset, int length) throws IOException;

    /** Says that no more bytes come, and returns when what was written has reached its target. */
    void finish() throws IOException;

    /** Ends the stream at once. Closing twice does nothing. */
    @Override
    void close();
}
