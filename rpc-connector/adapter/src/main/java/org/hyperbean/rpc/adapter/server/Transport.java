package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The bytes between a client and the server. One thread reads while another writes; any thread may close it. */
interface Transport extends AutoCloseable {
    InputStream input();

    OutputStream output();

    /** Wakes whoever reads or writes. Closing twice does nothing. */
    @Override
    void close() throws IOException;
}
