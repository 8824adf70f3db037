package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.protocol.Frame;

/**
 * A client that has connected and has no session yet: it waits to be let in, and agrees with the server about TLS.
 *
 * <p>Runs on the virtual thread that the session will read on. {@code began} is volatile since the server's health
 * check reads it, and closes the transport of a client that takes too long.
 */
final class Arrival {
    private static final System.Logger LOG = System.getLogger(Arrival.class.getName());

    /** What a client may take to agree about TLS; a good one needs milliseconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Transport transport;
    private volatile long began = System.nanoTime();

    Arrival(Transport transport) {
        this.transport = transport;
    }

    Transport transport() {
        return transport;
    }

    /** Makes the channel ready. */
    Peer establish() throws IOException {
        began = System.nanoTime();
        return transport.establish();
    }

    /** Answers the client's first call with the reason why it is not let in. Whoever calls closes the transport. */
    void refuse(LibvirtException reason) throws IOException {
        establish();
        Optional<Frame> call = Frame.read(transport.input());
        if (call.isPresent()) {
            Reply.failure(call.get().header(), reason).message().writeTo(transport.output());
        }
    }

    /** Disconnects the client if it takes too long. */
    void checkHealth(long now) {
        if (now - began > PATIENCE.toNanos()) {
            close("it took too long to connect");
        }
    }

    void close(String reason) {
        LOG.log(Level.DEBUG, "a client is not let in: {0}", reason);
        try {
            transport.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a client's channel did not close cleanly", e);
        }
    }
}
