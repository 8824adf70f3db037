package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.hyperbean.rpc.protocol.sasl.SecurityLayer;
import org.hyperbean.rpc.protocol.sasl.UnwrappingInput;
import org.hyperbean.rpc.protocol.sasl.WrappingOutput;

/** A transport whose bytes are wrapped by the security layer that a SASL mechanism has agreed on. */
record SaslTransport(Transport below, InputStream input, OutputStream output) implements Transport {
    SaslTransport(Transport below, SecurityLayer layer) {
        this(below, new UnwrappingInput(below.input(), layer), new WrappingOutput(below.output(), layer));
    }

    @Override
    public Peer establish() throws IOException {
        return below.establish();
    }

    @Override
    public void close() throws IOException {
        below.close();
    }
}
