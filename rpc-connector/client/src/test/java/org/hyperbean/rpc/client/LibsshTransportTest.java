package org.hyperbean.rpc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.credentials.CredentialRequest;
import org.hyperbean.rpc.client.credentials.Credentials;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ssh as a library, into a local sshd; texts are those that virsh shows. */
@Tag("functional")
@Timeout(120)
class LibsshTransportTest {
    private static final String AUTOMATIC = "&known_hosts_verify=auto";

    @TempDir
    private static Path folder;

    private static Optional<ListeningDaemon> daemon = Optional.empty();
    private static Optional<LocalSshd> sshd = Optional.empty();

    @TempDir
    private Path home;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeThat(ListeningDaemon.isPossible() && LocalSshd.isPossible())
                .as("libvirtd, sshd and netcat are installed, and this is root")
                .isTrue();
        daemon = Optional.of(ListeningDaemon.start(Files.createDirectory(folder.resolve("daemon")), ""));
        sshd = Optional.of(LocalSshd.start(Files.createDirectory(folder.resolve("sshd"))));
    }

    @AfterAll
    static void stop() throws IOException {
        sshd.ifPresent(LocalSshd::close);
        if (daemon.isPresent()) {
            daemon.get().close();
        }
    }

    @ParameterizedTest
    @CsvSource({"libssh, id_rsa", "libssh, id_ecdsa", "libssh, id_ed25519", "libssh2, id_ed25519"})
    void keyOfAnyKindOpens(String kind, String key) {
        assertThat(open(uri(kind, key) + AUTOMATIC, Credentials.NONE)).isEqualTo("test:///default");
    }

    @Test
    void passphraseIsAskedFor() {
        Credentials asked = wanted -> {
            assertThat(wanted).extracting(CredentialRequest::prompt).allMatch(text -> text.contains("id_secret"));
            return Optional.of(List.of("secret"));
        };
        assertThat(open(uri("libssh", "id_secret") + AUTOMATIC, asked)).isEqualTo("test:///default");
    }

    @Test
    void agentLendsItsKeys() throws IOException, InterruptedException {
        Path socket = home.resolve("agent");
        Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("agent.log").toFile())
                .start();
        try {
            Programs.await("ssh-agent", () -> Files.exists(socket));
            Path key = sshd.orElseThrow().folder().resolve("id_ed25519");
            Programs.run(home, "env", "SSH_AUTH_SOCK=" + socket, "ssh-add", key.toString());
            Connector connector =
                    Openings.connector(home, Map.of("SSH_AUTH_SOCK", socket.toString()), Credentials.NONE);
            String uri = uri("libssh", "id_rsa").replaceFirst("keyfile=[^&]*", "sshauth=agent");
            assertThat(Openings.open(connector, uri + AUTOMATIC, true)).isEqualTo("test:///default");
        } finally {
            agent.destroy();
        }
    }

    @Test
    void hostsAreRemembered() throws IOException {
        Path known = home.resolve("known/hosts");
        String uri = uri("libssh", "id_rsa") + "&known_hosts=" + known;
        assertFails(uri, Credentials.NONE, ErrorCode.LIBSSH, "failed to retrieve decision to accept host key");
        assertFails(uri, answering("n"), ErrorCode.LIBSSH, "SSH host key for 'localhost' (");
        assertThat(open(uri, answering("y"))).isEqualTo("test:///default");
        assertThat(known).content().contains("[localhost]:" + sshd.orElseThrow().port());
        assertThat(open(uri, Credentials.NONE)).isEqualTo("test:///default");

        String other = Files.readString(sshd.orElseThrow().folder().resolve("id_ed25519.pub"));
        Files.writeString(
                known, "[localhost]:%d %s".formatted(sshd.orElseThrow().port(), other));
        assertFails(
                uri, answering("y"), ErrorCode.AUTH_FAILED, "!!! SSH HOST KEY VERIFICATION FAILED !!!: Identity of");
        assertThat(open(uri + "&known_hosts_verify=ignore", Credentials.NONE)).isEqualTo("test:///default");
    }

    @Test
    void failuresAreTold() {
        assertFails(uri("libssh", "none") + AUTOMATIC, Credentials.NONE, ErrorCode.AUTH_FAILED, "error while reading");
        assertFails(uri("libssh", "id_stranger") + AUTOMATIC, Credentials.NONE, ErrorCode.LIBSSH, "No more");
        assertFails(uri("libssh2", "id_stranger") + AUTOMATIC, Credentials.NONE, ErrorCode.SSH, "No more");
        assertFails(
                "test+libssh://localhost:1/default",
                Credentials.NONE,
                ErrorCode.SYSTEM_ERROR,
                "unable to connect to server at 'localhost:1': Connection refused");
        assertFails(
                uri("libssh", "id_rsa") + "&sshauth=magic",
                Credentials.NONE,
                ErrorCode.INVALID_ARG,
                "Invalid authentication method: 'magic'");
        assertFails(
                uri("libssh", "id_rsa") + "&known_hosts_verify=magic",
                Credentials.NONE,
                ErrorCode.INVALID_ARG,
                "Invalid host key verification method: 'magic'");
        assertFails(
                uri("libssh", "id_rsa").replace("socket=", "socket=/nowhere") + AUTOMATIC,
                Credentials.NONE,
                ErrorCode.SYSTEM_ERROR,
                "nowhere");
    }

    private static Credentials answering(String answer) {
        return _ -> Optional.of(List.of(answer));
    }

    private void assertFails(String uri, Credentials credentials, ErrorCode code, String text) {
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> open(uri, credentials))
                .withMessageContaining(text)
                .returns(code, LibvirtException::code);
    }

    private String open(String uri, Credentials credentials) {
        return Openings.open(Openings.connector(home, Map.of(), credentials), uri, true);
    }

    private static String uri(String kind, String key) {
        LocalSshd server = sshd.orElseThrow();
        return "test+%s://root@localhost:%d/default?keyfile=%s&socket=%s"
                .formatted(
                        kind,
                        server.port(),
                        server.folder().resolve(key),
                        daemon.orElseThrow().readOnlySocket());
    }
}
