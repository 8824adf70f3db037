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
import org.junit.jupiter.params.provider.ValueSource;

/** SASL with libvirt's own daemon over a unix socket and TCP; texts are those that virsh shows. */
@Tag("functional")
@Timeout(120)
class AuthenticationTest {
    private static final String ACCOUNT = """
            [credentials-fred]
            authname=fred
            password=secret
            # whoever it is
            [auth-libvirt-default]
            credentials=fred
            """;

    @TempDir
    private static Path folder;

    private static Optional<ListeningDaemon> daemon = Optional.empty();

    @TempDir
    private Path home;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeThat(ListeningDaemon.isPossible())
                .as("libvirtd and saslpasswd2 are installed, and this is root")
                .isTrue();
        daemon = Optional.of(ListeningDaemon.start(folder, "auth_tcp = \"sasl\"\n"));
    }

    @AfterAll
    static void stop() throws IOException {
        if (daemon.isPresent()) {
            daemon.get().close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&auth=sasl", "&auth=sasl.SCRAM-SHA-256", "&auth=sasl.DIGEST-MD5", "&auth=sasl.PLAIN"})
    void everyMechanismIsGoodOnAUnixSocket(String parameter) throws IOException {
        assertThat(open(ACCOUNT, unix() + parameter)).isEqualTo("test:///default");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?auth=sasl.DIGEST-MD5"})
    void tcpIsEncryptedByTheMechanism(String parameter) throws IOException {
        assertThat(open(ACCOUNT, tcp() + parameter)).isEqualTo("test:///default");
    }

    @Test
    void credentialsAreAskedFor() {
        Credentials asked = wanted -> {
            assertThat(wanted)
                    .extracting(CredentialRequest::prompt)
                    .containsExactly("Please enter your authentication name", "Please enter your password");
            return Optional.of(List.of("fred", "secret"));
        };
        String uri = unix() + "&auth=sasl.PLAIN";
        assertThat(Openings.open(Openings.connector(home, Map.of(), asked), uri, false))
                .isEqualTo("test:///default");
    }

    @Test
    void readOnlySocketWantsNoPassword() {
        String uri = "test+unix:///default?socket=" + daemon.orElseThrow().readOnlySocket();
        assertThat(Openings.open(Openings.connector(home, Map.of(), Credentials.NONE), uri, true))
                .isEqualTo("test:///default");
    }

    @Test
    void failuresAreTold() throws IOException {
        String wrong = ACCOUNT.replace("secret", "guess");
        assertFails(wrong, tcp(), "authentication failed");
        assertFails(wrong, unix(), "authentication failed");
        assertFails("", tcp(), "Failed to collect auth credentials");
        assertFails(ACCOUNT, tcp() + "?auth=sasl.PLAIN", "SASL mechanism PLAIN not supported by server");
        assertFails(
                ACCOUNT, unix() + "&auth=sasl.scram-sha-256", "SASL mechanism scram-sha-256 not supported by server");
        assertFails(ACCOUNT, unix() + "&auth=polkit", "requested authentication type polkit rejected");
        assertFails(ACCOUNT, unix() + "&auth=magic", "unknown authentication type magic");
    }

    private void assertFails(String file, String uri, String detail) {
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> open(file, uri))
                .withMessage("authentication failed: " + detail)
                .returns(ErrorCode.AUTH_FAILED, LibvirtException::code);
    }

    private String open(String authFile, String uri) throws IOException {
        Path path = Files.writeString(home.resolve("auth.conf"), authFile);
        Map<String, String> variables = Map.of("LIBVIRT_AUTH_FILE", path.toString());
        return Openings.open(Openings.connector(home, variables, Credentials.NONE), uri, false);
    }

    private static String unix() {
        return "test+unix:///default?socket=" + daemon.orElseThrow().socket();
    }

    private static String tcp() {
        return "test+tcp://localhost:" + daemon.orElseThrow().tcpPort() + "/default";
    }
}
