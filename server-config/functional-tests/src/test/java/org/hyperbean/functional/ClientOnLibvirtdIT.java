package org.hyperbean.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.Optional;
import org.hyperbean.driver.TypedParameter;
import org.hyperbean.rpc.client.LibvirtConnection;
import org.hyperbean.rpc.client.remote.RemoteDomain;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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

    /** Of the two test drivers only libvirt's has such parameters. */
    @Test
    void typedParametersComeInOneCall() {
        try (LibvirtConnection connection = open()) {
            RemoteDomain test = connection.domainLookupByName("test");
            assertThat(test.getMemoryParameters(0))
                    .extracting(TypedParameter::field)
                    .containsExactly("hard_limit", "soft_limit", "swap_hard_limit");
        }
    }
}
