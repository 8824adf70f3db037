package org.hyperbean.rpc.adapter.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hyperbean.host.Command;
import org.hyperbean.host.CommandResult;
import org.hyperbean.host.Programs;
import org.hyperbean.rpc.adapter.Await;
import org.hyperbean.rpc.adapter.server.MemoryHypervisor;
import org.hyperbean.rpc.adapter.server.RawClient;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** libvirt's own administration client is content with the server. The expected texts are those of libvirtd 9.0.0. */
class VirtAdminTest {
    private static final int READ_ONLY = 1;

    @TempDir
    private Path folder;

    private TestDaemon daemon;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(Programs.find("virt-admin").isPresent(), "virt-admin is not installed (package libvirt-clients)");
        daemon = new TestDaemon(folder);
    }

    @AfterEach
    void stop() {
        if (daemon != null) {
            daemon.close();
        }
    }

    @Test
    void listsBothServers() {
        assertThat(output("server-list")).containsSubsequence(" 0    libvirtd", " 1    admin");
        assertThat(output("version")).contains("Running against daemon: 9.0.0");
    }

    @Test
    void showsWhoIsConnected() throws IOException {
        try (RawClient _ = daemon.opened();
                RawClient _ = new RawClient(daemon.readOnlySocket);
                RawClient modest = new RawClient(daemon.socket)) {
            modest.open(MemoryHypervisor.URI, READ_ONLY);
            assertThat(output("client-list libvirtd")).containsPattern(" 1    unix .*\n 2    unix ");
            assertThat(output("client-info libvirtd 1"))
                    .containsPattern("id +: 1")
                    .containsPattern("connection_time: \\d{4}-")
                    .containsPattern("transport +: unix")
                    .containsPattern("readonly +: no")
                    .containsPattern("unix_user_id +: \\d+")
                    .containsPattern("unix_user_name *: " + System.getProperty("user.name"))
                    .containsPattern("unix_group_id +: \\d+")
                    .containsPattern("unix_group_name *: \\S+")
                    .containsPattern(
                            "unix_process_id *: " + ProcessHandle.current().pid());
            assertThat(output("client-info libvirtd 2")).containsPattern("readonly +: yes");
            assertThat(output("client-info libvirtd 3")).containsPattern("readonly +: yes");
        }
        assertThat(output("client-list admin")).contains("unix");
        assertThat(errors("client-info libvirtd 99"))
                .contains("error: Client not found: No client with matching ID '99'");
        assertThat(errors("client-list nope")).contains("error: Server not found: No server named 'nope'");
    }

    @Test
    void disconnectsAClient() throws IOException {
        try (RawClient client = daemon.opened()) {
            assertThat(output("client-disconnect libvirtd 1")).contains("Client '1' disconnected");
            assertThat(client.next()).isEmpty();
        }
    }

    @Test
    void changesTheLimitsOfEachServer() {
        assertThat(output("server-clients-info libvirtd"))
                .containsPattern("nclients_max +: 5000")
                .containsPattern("nclients +: 0")
                .containsPattern("nclients_unauth_max *: 20")
                .containsPattern("nclients_unauth +: 0");
        output("server-clients-set libvirtd --max-clients 40 --max-unauth-clients 30");
        assertThat(daemon.main.limits().maxClients()).isEqualTo(40);
        assertThat(daemon.main.limits().maxAnonymousClients()).isEqualTo(30);
        assertThat(errors("server-clients-set libvirtd --max-clients 10"))
                .contains(
                        "error: Unable to change server's client-related configuration limits",
                        "error: invalid argument: The overall maximum number of clients waiting for authentication must"
                                + " not be less than the overall maximum number of clients");
        output("server-clients-set admin --max-clients 7");
        assertThat(output("server-clients-info admin"))
                .containsPattern("nclients_max +: 7")
                .containsPattern("nclients +: 1");
    }

    @Test
    void answersWhileTheMainServerIsFull() throws IOException {
        output("server-clients-set libvirtd --max-clients 1 --max-unauth-clients 1");
        try (RawClient _ = daemon.opened();
                RawClient refused = new RawClient(daemon.socket)) {
            assertThatThrownBy(() -> refused.call(RemoteProcedures.AUTH_LIST))
                    .hasMessage("Too many active clients (1)");
            assertThat(output("client-list libvirtd")).contains(" 1    unix");
            output("server-clients-set libvirtd --max-clients 2");
            daemon.opened().close();
        }
    }

    @Test
    void tellsWhatAThreadPoolIsHere() {
        assertThat(output("server-threadpool-info admin"))
                .containsPattern("minWorkers +: 0")
                .containsPattern("maxWorkers +: 25")
                .containsPattern("nWorkers +: 1")
                .containsPattern("freeWorkers +: 0")
                .containsPattern("prioWorkers +: 0")
                .containsPattern("jobQueueDepth *: 0");
        assertThat(output("server-threadpool-set admin --min-workers 0 --max-workers 25 --priority-workers 0"))
                .isBlank();
        assertThat(errors("server-threadpool-set admin --priority-workers 5"))
                .contains(
                        "error: Unable to change server workerpool parameters",
                        "error: Operation not supported: each call has a thread of its own, prioWorkers cannot be changed");
        assertThat(errors("server-threadpool-set admin --min-workers 30"))
                .contains("error: invalid argument: minWorkers cannot be larger than maxWorkers");
    }

    @Test
    void aServerWithoutTlsHasNothingToUpdate() {
        assertThat(errors("server-update-tls libvirtd"))
                .contains("error: internal error: no tls service found, unable to update tls files");
    }

    @Test
    void controlsTheLog() throws IOException {
        assertThat(output("daemon-log-outputs")).contains("Logging outputs: 2:stderr");
        assertThat(output("daemon-log-filters")).contains("Logging filters: \n");
        Path file = folder.resolve("daemon.log");
        output("daemon-log-outputs '1:file:" + file + " 4:stderr'");
        output("daemon-log-filters '1:rpc 4:org.hyperbean.rpc.adapter.admin'");
        assertThat(output("daemon-log-outputs")).contains("Logging outputs: 1:file:" + file + " 4:stderr");
        assertThat(output("daemon-log-filters"))
                .contains("Logging filters: 1:*rpc* 4:*org.hyperbean.rpc.adapter.admin* \n");
        daemon.opened().close();
        Await.until(() -> content(file).contains("rpc-libvirtd-1 ends"));
        assertThat(content(file))
                .containsPattern("(?m)^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+0000: \\d+: debug : "
                        + "org.hyperbean.rpc.adapter.server.Session : rpc-libvirtd-1 ends");
        assertThat(errors("daemon-log-filters 5:foo"))
                .contains(
                        "error: Unable to change daemon logging settings",
                        "error: invalid argument: Invalid priority '5' for filter '5:foo'");
        assertThat(errors("daemon-log-outputs 1:file:/nonexist/x"))
                .contains("error: failed to open /nonexist/x: No such file or directory");
        output("daemon-log-outputs ''");
        assertThat(output("daemon-log-outputs")).contains("Logging outputs: 2:stderr");
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String output(String command) {
        CommandResult result = virtAdmin(command);
        assertThat(result.errors()).isEmpty();
        return result.output();
    }

    private String errors(String command) {
        CommandResult result = virtAdmin(command);
        assertThat(result.exitStatus()).isEqualTo(1);
        return result.errors();
    }

    private CommandResult virtAdmin(String command) {
        return Command.of("virt-admin", "-c", "libvirtd:///system?socket=" + daemon.adminSocket, command)
                .runAnyStatus();
    }
}
