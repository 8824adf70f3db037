package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.hyperbean.driver.PassedDescriptor;

/** The bytes between a client and the server. One thread reads while another writes; any thread may close it. */
interface Transport extends AutoCloseable {
    /**
     * Makes the channel ready, before anything else is done with it. That may take as long as the client likes: whoever
     * wants an end closes the transport.
     *
     * @throws IOException if the client is gone or is not let in
     */
    Peer establish() throws IOException;

    InputStream input();

    OutputStream output();

    /**
     * Receives the file descriptors behind a message, which has been read to its end and no further. They belong to the
     * caller.
     *
     * @throws IOException if they do not come; the connection is of no further use
     */
    default List<PassedDescriptor> receiveDescriptors(int count) throws IOException {
        throw new IOException("file descriptors can be received over a unix socket only");
    }

    /**
     * Sends copies of file descriptors behind a message.
     *
     * @throws IOException if they cannot be sent; the connection is of no further use
     */
    default void sendDescriptors(List<PassedDescriptor> descriptors) throws IOException {
        throw new IOException("file descriptors can be sent over a unix socket only");
    }

    /** Wakes whoever reads or writes. Closing twice does nothing. */
    @Override
    void close() throws IOException;
}
