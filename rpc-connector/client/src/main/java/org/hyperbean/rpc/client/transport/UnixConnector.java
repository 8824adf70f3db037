package org.hyperbean.rpc.client.transport;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.host.Command;
import org.hyperbean.host.Programs;
import org.hyperbean.rpc.client.configuration.ClientEnvironment;

/** Connects to a daemon of this host. The user's own daemon is started if nobody listens. */
final class UnixConnector {
    /** How long libvirt waits for a daemon that it started: 500 times 10 ms. */
    private static final Duration START_TIME = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(10);

    private final ClientEnvironment environment;

    UnixConnector(ClientEnvironment environment) {
        this.environment = environment;
    }

    /**
     * Connects.
     *
     * @throws LibvirtException system error when nobody listens, and no daemon was to be started or came up
     */
    Transport connect(DaemonSocket socket, Deadline deadline) {
        try {
            return UnixTransport.connect(socket.path());
        } catch (IOException nobody) {
            Optional<Path> program = socket.session() ? daemonToStart(socket) : Optional.empty();
            if (program.isEmpty()) {
                throw ConnectFailures.unix(socket.path(), nobody);
            }
            start(program.orElseThrow());
            return await(socket, deadline);
        }
    }

    private Optional<Path> daemonToStart(DaemonSocket socket) {
        if (environment.variable("LIBVIRT_AUTOSTART").filter("0"::equals).isPresent()) {
            return Optional.empty();
        }
        return socket.daemon().map(this::program);
    }

    private Path program(String daemon) {
        return environment
                .variable("VIRTD_PATH")
                .or(() -> environment.variable("LIBVIRTD_PATH"))
                .map(Path::of)
                .or(() -> Programs.find(daemon))
                .orElseGet(() -> Path.of("/usr/sbin", daemon));
    }

    private void start(Path program) {
        // it ends by itself two minutes after its last client has gone
        new CommonVariables(environment)
                .addTo(Command.of(program.toString(), "--timeout=120"))
                .startDaemon(Path.of("/dev/null"));
    }

    private static Transport await(DaemonSocket socket, Deadline deadline) {
        Deadline start = Deadline.in(START_TIME);
        while (true) {
            try {
                return UnixTransport.connect(socket.path());
            } catch (IOException notYet) {
                if (start.isOver() || deadline.isOver()) {
                    throw ConnectFailures.unix(socket.path(), notYet);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw LibvirtException.of(ErrorCode.OPERATION_ABORTED, ErrorDomain.RPC, "connecting was interrupted")
                    .causedBy(interrupted);
        }
    }
}
