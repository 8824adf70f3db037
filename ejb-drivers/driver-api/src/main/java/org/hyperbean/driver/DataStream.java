package org.hyperbean.driver;

import java.io.IOException;

/**
 * Bytes between a client and something that a driver opened: a console, a volume. One thread may read while another
 * writes; {@link #close} may come at any moment from a third and ends both.
 */
public interface DataStream extends AutoCloseable {
    /** Zero bytes that are written at once where a hole cannot be made. */
    int ZEROS_MAX = 65_536;

    /**
     * Waits for bytes from the driver's side.
     *
     * @return how many bytes were put into the buffer, or -1 at the end
     */
    int read(byte[] buffer, int offset, int length) throws IOException;

    /**
     * Skips a run of zero bytes that the driver's side knows of. It is asked only for a client that wants holes; to any
     * other one {@link #read} gives the zero bytes.
     *
     * @return how many bytes were skipped, 0 if other bytes or the end come next
     */
    default long readHole() throws IOException {
        return 0;
    }

    /** Hands bytes to the driver's side; returns when all are taken. */
    void write(byte[] buffer, int offset, int length) throws IOException;

    /** Hands a run of zero bytes to the driver's side; one that cannot do better writes them. */
    default void writeHole(long length) throws IOException {
        byte[] zeros = new byte[(int) Math.min(length, ZEROS_MAX)];
        for (long left = length; left > 0; left -= zeros.length) {
            write(zeros, 0, (int) Math.min(left, zeros.length));
        }
    }

    /** Says that no more bytes come, and returns when what was written has reached its target. */
    void finish() throws IOException;

    /** Ends the stream at once. Closing twice does nothing. */
    @Override
    void close();
}
