package org.hyperbean.rpc.client.transport;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import org.hyperbean.driver.PassedDescriptor;

/**
 * A pipe of bytes to a daemon. One thread may read while another writes; {@link #close} may come from a third and ends
 * both with an exception.
 */
public interface Transport extends Closeable {
    InputStream input();

    OutputStream output();

    /** Whether {@link #awaitInput} works. */
    default boolean canAwaitInput() {
        return false;
    }

    /**
     * Waits until something can be read, be it the end of the pipe.
     *
     * @return false if nothing came in time
     * @throws InterruptedException if the thread is interrupted, which does the pipe no harm
     */
    default boolean awaitInput(Duration time) throws IOException, InterruptedException {
        throw new IOException("waiting for this input is not possible");
    }

    /** Whether file descriptors can be passed. */
    default boolean passesDescriptors() {
        return false;
    }

    /**
     * Receives the file descriptors behind a message, which has been read to its end and no further. They belong to the
     * caller.
     *
     * @throws IOException if they do not come; the pipe is of no further use
     */
    default List<PassedDescriptor> receiveDescriptors(int count) throws IOException {
        throw new IOException("file descriptors can be received over a unix socket only");
    }

    /**
     * Sends copies of file descriptors behind a message that has announced them.
     *
     * @throws IOException if they cannot be sent; the pipe is of no further use
     */
    default void sendDescriptors(List<PassedDescriptor> descriptors) throws IOException {
        throw new IOException("file descriptors can be sent over a unix socket only");
    }

    /** Where the pipe leads to, for messages and thread names. */
    String peer();
}
