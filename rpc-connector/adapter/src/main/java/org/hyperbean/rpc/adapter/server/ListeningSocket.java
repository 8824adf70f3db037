package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.net.SocketAddress;

/** A bound socket that clients come through. One thread accepts; any may close. */
sealed interface ListeningSocket extends AutoCloseable permits UnixListeningSocket, InternetListeningSocket {
    /** Waits for the next client. What is slow about it is left to {@link Transport#establish}. */
    Transport accept() throws IOException;

    /** Where it is bound to. */
    SocketAddress address() throws IOException;

    /** Ends the waiting, and lets another daemon bind. */
    @Override
    void close();
}
