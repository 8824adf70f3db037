package org.hyperbean.rpc.adapter.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.host.Command;
import org.hyperbean.host.CommandResult;
import org.hyperbean.host.Programs;
import org.hyperbean.rpc.adapter.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** libvirt's own client is content with the server. */
class VirshTest {
    @TempDir
    private Path folder;

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(Programs.find("virsh").isPresent(), "virsh is not installed (package libvirt-clients)");
        server = new TestServer(folder);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void listsAndChangesADomain() {
        CommandResult result = virsh(server.socket, "list --all; suspend test; domstate test --reason; resume test");
        assertThat(result.errors()).isEmpty();
        assertThat(result.output())
                .contains(" 1    test   running", "Domain 'test' suspended", "paused (user)", "Domain 'test' resumed");
        Await.until(() -> server.hypervisor.openConnections.get() == 0);
    }

    @Test
    void isRefusedAChangeOnTheReadOnlySocket() {
        CommandResult result = virsh(server.readOnlySocket, "destroy test");
        assertThat(result.exitStatus()).isEqualTo(1);
        assertThat(result.errors()).contains("error: operation forbidden: read only access prevents virDomainDestroy");
    }

    @Test
    void tellsWhichDriverIsMissing() {
        CommandResult result = Command.of("virsh", "-c", "nosuch+unix:///x?socket=" + server.socket, "list")
                .runAnyStatus();
        assertThat(result.errors()).contains("error: no connection driver available for nosuch:///x");
    }

    @Test
    void hearsOfEvents() throws Exception {
        CompletableFuture<CommandResult> watching =
                CompletableFuture.supplyAsync(() -> virsh(server.socket, "event --event lifecycle --timeout 20"));
        Await.until(() -> {
            server.hypervisor.emit(DomainEventDetail.STOPPED_DESTROYED);
            return watching.isDone();
        });
        assertThat(watching.get(20, TimeUnit.SECONDS).output())
                .contains("event 'lifecycle' for domain 'test': Stopped Destroyed");
    }

    private static CommandResult virsh(Path socket, String commands) {
        return Command.of("virsh", "-c", "test+unix:///default?socket=" + socket, commands)
                .runAnyStatus();
    }
}
