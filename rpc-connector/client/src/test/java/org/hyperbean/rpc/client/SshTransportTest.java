package org.hyperbean.rpc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.credentials.Credentials;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs as transports: the system's ssh into a local sshd, and any other. */
@Tag("functional")
@Timeout(120)
class SshTransportTest {
    @TempDir
    private static Path folder;

    private static Optional<ListeningDaemon> daemon = Optional.empty();
    private static Optional<LocalSshd> sshd = Optional.empty();
    private static Path ssh = Path.of("ssh");

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeThat(ListeningDaemon.isPossible() && LocalSshd.isPossible())
                .as("libvirtd, sshd and netcat are installed, and this is root")
                .isTrue();
        daemon = Optional.of(ListeningDaemon.start(Files.createDirectory(folder.resolve("daemon")), ""));
        sshd = Optional.of(LocalSshd.start(Files.createDirectory(folder.resolve("sshd"))));
        Files.writeString(folder.resolve("known_hosts"), sshd.get().knownHost());
        // the user's own files must not be read or written
        ssh = LocalSshd.executable(
                folder.resolve("ssh"),
                "exec ssh -F none -o UserKnownHostsFile=%s/known_hosts \"$@\"\n".formatted(folder));
    }

    @AfterAll
    static void stop() throws IOException {
        sshd.ifPresent(LocalSshd::close);
        if (daemon.isPresent()) {
            daemon.get().close();
        }
    }

    @Test
    void sshReachesASocketThroughNetcat() {
        String uri = uri("id_ed25519", "/default") + "&socket=" + socket();
        assertThat(open(uri)).isEqualTo("test:///default");
    }

    @Test
    void helperIsPreferred() throws IOException {
        Path record = folder.resolve("record");
        sshd.orElseThrow().program("virt-ssh-helper", "echo \"$@\" > %s\nexec nc -U %s\n".formatted(record, socket()));
        assertThat(open(uri("id_ecdsa", "/default") + "&x=y%20z")).isEqualTo("test:///default?x=y%20z");
        assertThat(record).hasContent("-r test:///default?x=y%20z");
    }

    @Test
    void sshsOwnWordsAreQuoted() {
        assertFails(uri("id_stranger", "/default"), "Permission denied (publickey).");
        assertFails("test+ssh://localhost:1/default", "connect to host localhost port 1: Connection refused");
        assertFails("test+ssh://localhost/default?command=false", "Cannot recv data: : Connection reset by peer");
    }

    @Test
    void anyProgramCanBeTheTransport() throws IOException {
        Path program = LocalSshd.executable(folder.resolve("program"), "exec nc -U %s\n".formatted(socket()));
        assertThat(open("test+ext:///default?command=" + program)).isEqualTo("test:///default");
        assertFails("test+ext:///default?command=/nonexistent", "cannot execute binary /nonexistent");
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> open("test+ext:///default"))
                .withMessage("invalid argument: remote_open: for 'ext' transport, command is required");
    }

    @Test
    void silentProgramIsGivenUp() throws IOException {
        Path program = LocalSshd.executable(folder.resolve("silent"), "exec sleep 60\n");
        Connector connector =
                Openings.connector(folder, Map.of(), Credentials.NONE).within(Duration.ofSeconds(1));
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> Openings.open(connector, "test+ext:///default?command=" + program, true))
                .returns(ErrorCode.OPERATION_TIMEOUT, LibvirtException::code);
    }

    private static void assertFails(String uri, String text) {
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> open(uri))
                .withMessageContaining(text)
                .returns(ErrorCode.SYSTEM_ERROR, LibvirtException::code);
    }

    private static String open(String uri) {
        return Openings.open(Openings.connector(folder, Map.of(), Credentials.NONE), uri, true);
    }

    private static Path socket() {
        return daemon.orElseThrow().readOnlySocket();
    }

    private static String uri(String key, String path) {
        LocalSshd server = sshd.orElseThrow();
        return "test+ssh://root@localhost:%d%s?no_tty=1&command=%s&keyfile=%s"
                .formatted(server.port(), path, ssh, server.folder().resolve(key));
    }
}
