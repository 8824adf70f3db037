package org.hyperbean.functional;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The client with libvirt's daemon. */
class ClientOnLibvirtdIT extends ClientBehaviour {
    private static Optional<Libvirtd> daemon = Optional.empty();

    @BeforeAll
    static void start() throws IOException {
        assumeThat(Libvirtd.isRunnable()).as("libvirtd can be run here").isTrue();
        daemon = Optional.of(Libvirtd.launch());
    }

    @AfterAll
    static void stop() throws IOException {
        if (daemon.isPresent()) {
            daemon.get().close();
        }
    }

    @Override
    String socket() {
        return daemon.orElseThrow().socket().toString();
    }

    @Override
    void crashAndRestart() throws IOException {
        daemon.orElseThrow().kill9();
        daemon.orElseThrow().start();
    }
}
