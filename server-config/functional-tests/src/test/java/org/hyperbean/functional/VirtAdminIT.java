package org.hyperbean.functional;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The stock virt-admin administrates the running daemon. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VirtAdminIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Command lines whose answers are libvirtd's to the letter. Its list of servers has no fixed order. */
    private static final String[] SAME_ANSWERS = {
        "version",
        "server-clients-info libvirtd",
        "server-clients-info admin",
        "server-clients-info nope",
        "server-clients-set libvirtd --max-clients 10",
        "server-clients-set libvirtd --max-clients 100 --max-unauth-clients 50",
        "server-clients-info libvirtd",
        "server-clients-set libvirtd --max-unauth-clients 200",
        "server-clients-set libvirtd",
        "server-clients-set admin --max-clients 7",
        "server-clients-info admin",
        "client-list libvirtd",
        "client-list nope",
        "client-info libvirtd 999999",
        "client-disconnect libvirtd 999999",
        "server-threadpool-info nope",
        "server-threadpool-set admin --min-workers 1000000",
        "server-update-tls admin",
        "daemon-timeout --timeout 0",
        "daemon-log-filters",
        "daemon-log-filters '3:qemu 1:rpc'",
        "daemon-log-filters",
        "daemon-log-filters 5:foo",
        "daemon-log-filters foo",
        "daemon-log-filters 1:",
        "daemon-log-filters ''",
        "daemon-log-filters",
        "daemon-log-outputs '2:syslog:test 3:journald'",
        "daemon-log-outputs",
        "daemon-log-outputs 1:file",
        "daemon-log-outputs 1:foo:bar",
        "daemon-log-outputs 9:stderr",
        "daemon-log-outputs 1:stderr:foo",
        "daemon-log-outputs 1:file:/nonexist/x",
        "daemon-log-outputs 1:file:/tmp",
        "daemon-log-outputs"
    };

    @AutoClose
    private Daemon daemon;

    private VirtAdmin admin;

    @BeforeAll
    void start() {
        Assumptions.assumeTrue(Program.isInstalled("virt-admin"), "virt-admin is not installed");
        daemon = new Daemon(DaemonExtension.newHome(), Ports.freeBase()).start();
        admin = new VirtAdmin(daemon.home().resolve("run/libvirt-admin-sock"));
    }

    @AfterEach
    void restoreSettings() throws IOException {
        reload("");
        Wait.untilTrue("limits of the settings", PATIENCE, () -> maxClients() == 5000);
    }

    @Test
    void answersAsLibvirtdDoes() throws IOException {
        Assumptions.assumeTrue(Libvirtd.isRunnable(), "libvirtd is not installed, or this is not root");
        try (Libvirtd reference = Libvirtd.launch()) {
            assertThat(admin.out("server-list")).containsSubsequence("libvirtd", "admin");
            VirtAdmin expected = new VirtAdmin(reference.socket().resolveSibling("libvirt-admin-sock"));
            for (String command : SAME_ANSWERS) {
                assertThat(admin.run(command)).as(command).isEqualTo(expected.run(command));
            }
        }
    }

    @Test
    void seesAndDisconnectsClients(@TempDir Path folder) throws Exception {
        Process virsh = daemon.virsh("test", "/default").start(folder.resolve("out"), "event", "--all", "--loop");
        String id = Wait.until("client", PATIENCE, () -> {
            Matcher client = Pattern.compile("(\\d+) +unix +\\d{4}-").matcher(admin.out("client-list", "libvirtd"));
            return client.find() ? Optional.of(client.group(1)) : Optional.empty();
        });
        assertThat(admin.out("client-info", "libvirtd", id))
                .containsPattern("readonly +: no")
                .containsPattern("unix_user_name *: " + System.getProperty("user.name"))
                .containsPattern("unix_process_id *: " + virsh.pid());
        admin.out("client-disconnect", "libvirtd", id);
        assertThat(virsh.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("out.err")).content().contains("due to end of file");
    }

    @Test
    void answersWhileTheDaemonIsFull(@TempDir Path folder) throws Exception {
        admin.out("server-clients-set", "libvirtd", "--max-clients", "1", "--max-unauth-clients", "1");
        Process virsh = daemon.virsh("test", "/default").start(folder.resolve("out"), "event", "--all", "--loop");
        Wait.untilTrue(
                "client",
                PATIENCE,
                () -> admin.out("server-clients-info", "libvirtd").matches("(?s).*nclients +: 1\n.*"));
        assertThat(daemon.virsh("test", "/default").run("version").exitCode()).isEqualTo(1);
        admin.out("server-clients-set", "libvirtd", "--max-clients", "2");
        assertThat(daemon.virsh("test", "/default").run("version").exitCode()).isZero();
        virsh.destroy();
        assertThat(virsh.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void changesWhatIsLoggedAndWhere(@TempDir Path folder) {
        Path file = folder.resolve("daemon.log");
        admin.out("daemon-log-outputs", "1:file:" + file);
        admin.out("daemon-log-filters", "1:rpc");
        daemon.virsh("test", "/default").out("version");
        Wait.untilTrue(
                "debug messages",
                PATIENCE,
                () -> Files.readString(file).contains(": debug : org.hyperbean.rpc.adapter.server.Session : "));
        admin.out("daemon-log-outputs", "1:stderr");
        daemon.virsh("test", "/default").out("version");
        Path messages = daemon.home().resolve("log/messages.log");
        Wait.untilTrue(
                "debug messages of Open Liberty's log",
                PATIENCE,
                () -> Files.readString(messages).contains("debug: rpc-libvirtd-"));
    }

    @Test
    void settingsAreReadAnewOnDemand() throws IOException {
        reload("max_clients = 77\nadmin_max_clients = 6\nlog_filters = \"4:nothing\"\n");
        Wait.untilTrue("new limit", PATIENCE, () -> maxClients() == 77);
        assertThat(admin.out("server-clients-info", "admin")).containsPattern("nclients_max +: 6\n");
        Wait.untilTrue(
                "new filter", PATIENCE, () -> admin.out("daemon-log-filters").contains("4:*nothing*"));
        reload("max_clients = \"none\"\n");
        Wait.untilTrue(
                "refusal",
                PATIENCE,
                () -> Files.readString(daemon.home().resolve("log/messages.log"))
                        .contains("max_clients = \"none\" is not allowed"));
        assertThat(maxClients()).isEqualTo(77);
    }

    private void reload(String settings) throws IOException {
        Files.writeString(daemon.home().resolve("etc/hyperbean.conf"), settings);
        daemon.script(PATIENCE, "reload").stdout();
    }

    private int maxClients() {
        Matcher limit = Pattern.compile("nclients_max +: (\\d+)").matcher(admin.out("server-clients-info", "libvirtd"));
        assertThat(limit.find()).isTrue();
        return Integer.parseInt(limit.group(1));
    }
}
