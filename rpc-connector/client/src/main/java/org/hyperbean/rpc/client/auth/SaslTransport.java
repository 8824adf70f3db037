package org.hyperbean.rpc.client.auth;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.hyperbean.rpc.client.transport.Transport;
import org.hyperbean.rpc.protocol.sasl.SecurityLayer;
import org.hyperbean.rpc.protocol.sasl.UnwrappingInput;
import org.hyperbean.rpc.protocol.sasl.WrappingOutput;

/** A transport below the security layer that a SASL mechanism has agreed on. */
record SaslTransport(Transport below, InputStream input, OutputStream output) implements Transport {
    static SaslTransport over(Transport below, SecurityLayer layer) {
        return new SaslTransport(
                below, new UnwrappingInput(below.input(), layer), new WrappingOutput(below.output(), layer));
    }

    @Override
    public String peer() {
        return below.peer();
    }

    @Override
    public void close() throws IOException {
        below.close();
    }
}
