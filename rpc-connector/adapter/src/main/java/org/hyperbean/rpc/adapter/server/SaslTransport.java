package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.hyperbean.rpc.protocol.sasl.SecurityLayer;
import org.hyperbean.rpc.protocol.sasl.UnwrappingInput;
import org.hyperbean.rpc.protocol.sasl.WrappingOutput;

/** A transport whose bytes are wrapped by the security layer that a SASL mechanism has agreed on. */
final class SaslTransport implements Transport {
    private final Transport below;
    private final InputStream input;
    private final OutputStream output;

    SaslTransport(Transport below, SecurityLayer layer) {
        this.below = below;
        this.input = new UnwrappingInput(below.input(), layer);
        this.output = new WrappingOutput(below.output(), layer);
    }

    @Override
    public Peer establish() throws IOException {
        return below.establish();
    }

    @Override
    public InputStream input() {
        return input;
    }

    @Override
    public OutputStream output() {
        return output;
    }

    @Override
    public void close() throws IOException {
        below.close();
    }
}
