package org.hyperbean.functional;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The client with our daemon: one of its own, since it is killed. */
class ClientOnHyperbeanIT extends ClientBehaviour {
    private static Optional<Daemon> daemon = Optional.empty();

    @BeforeAll
    static void start() {
        daemon = Optional.of(new Daemon(DaemonExtension.newHome(), Ports.freeBase()).start());
    }

    @AfterAll
    static void stop() {
        daemon.ifPresent(Daemon::close);
    }

    @Override
    String socket() {
        return daemon.orElseThrow().home().resolve("run/libvirt-sock").toString();
    }

    @Override
    void crashAndRestart() {
        daemon.orElseThrow().kill9();
        daemon.orElseThrow().start();
    }
}
