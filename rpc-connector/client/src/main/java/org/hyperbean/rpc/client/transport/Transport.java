package org.hyperbean.rpc.client.transport;

import java.io.Closeable;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A pipe of bytes to a daemon. One thread may read while another writes; {@link #close} may come from a third and ends
 * both with an exception.
 */
public interface Transport extends Closeable {
    InputStream input();

    OutputStream output();

    /** Where the pipe leads to, for messages and thread names. */
    String peer();
}
