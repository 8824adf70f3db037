package org.hyperbean.rpc.adapter.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.host.Programs;
import org.hyperbean.rpc.adapter.security.AuthenticationMethod;
import org.hyperbean.rpc.adapter.security.TestCertificates;
import org.hyperbean.rpc.adapter.security.TlsContext;
import org.hyperbean.rpc.client.ConnectionOptions;
import org.hyperbean.rpc.client.Connector;
import org.hyperbean.rpc.client.LibvirtConnection;
import org.hyperbean.rpc.client.configuration.ClientEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own client logs in to our own listeners. */
class OwnClientTest {
    @TempDir
    private Path folder;

    private ListenerFixture fixture;

    @BeforeEach
    void start() throws IOException {
        fixture = new ListenerFixture(folder);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&auth=sasl.SCRAM-SHA-256", "&auth=sasl.PLAIN"})
    void everyMechanismIsGoodOnAUnixSocket(String parameter) throws IOException {
        String uri = "test+unix:///default?socket=" + fixture.listenUnix(fixture.sasl("*")) + parameter;
        assertWelcome(uri);
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> open(uri, "wrong"))
                .withMessage("authentication failed: authentication failed")
                .returns(ErrorCode.AUTH_FAILED, LibvirtException::code);
    }

    @Test
    void tcpIsEncryptedByTheMechanism() throws IOException {
        int port = fixture.listen(new ListenerSettings.Tcp(ListenerFixture.anyPort(), fixture.sasl("*"), 10));
        assertWelcome("test+tcp://localhost:" + port + "/default");
    }

    @Test
    void certificatesAreEnoughOverTls() throws IOException {
        assumeThat(Programs.find("openssl")).as("openssl is installed").isPresent();
        TestCertificates certificates = new TestCertificates(folder.resolve("pki"));
        int port = fixture.listen(new ListenerSettings.Tls(
                ListenerFixture.anyPort(),
                new TlsContext(certificates.settings()),
                new AuthenticationMethod.None(),
                10));
        assertWelcome("test+tls://localhost:%d/default?pkipath=%s".formatted(port, folder.resolve("pki")));
    }

    private void assertWelcome(String uri) {
        try (LibvirtConnection connection = open(uri, ListenerFixture.PASSWORD)) {
            assertThat(connection.listAllDomains(0))
                    .extracting(domain -> domain.handle().name())
                    .contains("test");
        }
    }

    private LibvirtConnection open(String uri, String password) {
        ClientEnvironment nowhere =
                new ClientEnvironment(Map.of("HOME", folder.toString()), true, folder.resolve("none"), folder);
        Connector connector =
                Connector.of(nowhere).withCredentials(_ -> Optional.of(List.of(ListenerFixture.USER, password)));
        return LibvirtConnection.open(uri, ConnectionOptions.DEFAULT.withConnector(connector));
    }
}
