package org.hyperbean.rpc.client.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.hyperbean.host.Conversation;

/** A program that passes bytes on to a daemon, such as {@code ssh}. */
record ProgramTransport(Conversation conversation, String peer) implements Transport {
    @Override
    public InputStream input() {
        return conversation.input();
    }

    @Override
    public OutputStream output() {
        return conversation.output();
    }

    @Override
    public void close() throws IOException {
        conversation.close();
    }
}
