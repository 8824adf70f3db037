package org.hyperbean.rpc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.credentials.Credentials;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS with libvirt's own daemon; texts are those that virsh shows. */
@Tag("functional")
@Timeout(120)
class TlsTransportTest {
    @TempDir
    private static Path folder;

    private static Optional<ListeningDaemon> daemon = Optional.empty();

    /** The files of the client under test. */
    @TempDir
    private Path pki;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeThat(ListeningDaemon.isPossible())
                .as("libvirtd and openssl are installed, and this is root")
                .isTrue();
        daemon = Optional.of(ListeningDaemon.start(folder, "auth_tls = \"none\"\n"));
    }

    @AfterAll
    static void stop() throws IOException {
        if (daemon.isPresent()) {
            daemon.get().close();
        }
    }

    @BeforeEach
    void copyFiles() throws IOException {
        for (String name : new String[] {"cacert.pem", "cakey.pem", "clientcert.pem", "clientkey.pem"}) {
            copy(daemon.orElseThrow().pki().resolve(name), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&tls_priority=NORMAL:-VERS-TLS-ALL:%2BVERS-TLS1.2", "&tls_priority=SECURE128"})
    void eachProvesItselfToTheOther(String parameter) {
        assertThat(open("localhost", parameter)).isEqualTo("test:///default");
        assertThat(open("127.0.0.1", parameter)).isEqualTo("test:///default");
    }

    @Test
    void keysOfOlderKindsAreRead() throws IOException, InterruptedException {
        TestCertificates own = TestCertificates.existing(pki);
        own.openssl("rsa", "-in", "clientkey.pem", "-traditional", "-out", "clientkey.pem");
        assertThat(pki.resolve("clientkey.pem")).content().startsWith("-----BEGIN RSA PRIVATE KEY");
        assertThat(open("localhost", "")).isEqualTo("test:///default");
        own.openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", "clientkey.pem");
        own.issue("client", "/CN=client", "extendedKeyUsage=clientAuth\n");
        assertThat(open("localhost", "")).isEqualTo("test:///default");
    }

    @Test
    void untrustedServerIsRefused() throws IOException, InterruptedException {
        TestCertificates others = TestCertificates.in(folder.resolve("others"));
        copy(others.folder().resolve("cacert.pem"), "cacert.pem");
        assertFails(
                "localhost",
                "",
                "Our own certificate " + pki.resolve("clientcert.pem") + " failed validation against "
                        + pki.resolve("cacert.pem") + ": The certificate hasn't got a known issuer.");
        String untrusted = "authentication failed: Failed to verify peer's certificate";
        assertFails("localhost", "&no_sanity=1", untrusted);
        assertThat(open("localhost", "&no_sanity=1&no_verify=1")).isEqualTo("test:///default");
    }

    @Test
    void serverOfAnotherNameIsRefused() throws IOException {
        String name = InetAddress.getLocalHost().getHostName();
        assumeThat(InetAddress.getByName(name).isLoopbackAddress() && !name.equals("localhost"))
                .as("this host has another name for itself")
                .isTrue();
        assertFails(name, "", "authentication failed: Failed to verify peer's certificate");
        assertThat(open(name, "&no_verify=1")).isEqualTo("test:///default");
    }

    @Test
    void revokedServerIsRefused() throws IOException, InterruptedException {
        TestCertificates own = TestCertificates.existing(pki);
        own.revoke(daemon.orElseThrow().pki().resolve("servercert.pem"));
        assertFails("localhost", "", "authentication failed: Failed to verify peer's certificate");
    }

    @Test
    void daemonRefusesClientsWithoutCertificates() throws IOException {
        Files.delete(pki.resolve("clientcert.pem"));
        assertFails("localhost", "", "Unable to read TLS confirmation: Input/output error");
    }

    @Test
    void unusableFilesAreNamed() throws IOException, InterruptedException {
        assertFails(
                "localhost", "&tls_priority=FOO", "Failed to set TLS session priority to FOO: The request is invalid.");
        TestCertificates.existing(pki).openssl("genpkey", "-algorithm", "RSA", "-out", "clientkey.pem");
        assertFailsWith("Unable to set x509 key and certificate: " + pki.resolve("clientkey.pem"));
        Files.writeString(pki.resolve("clientcert.pem"), "nonsense");
        assertFailsWith("Unable to import client certificate " + pki.resolve("clientcert.pem"));
        Files.writeString(pki.resolve("cacert.pem"), "nonsense");
        assertFailsWith("Unable to import CA certificate list " + pki.resolve("cacert.pem"));
        Files.delete(pki.resolve("cacert.pem"));
        assertFailsWith("Cannot read CA certificate '" + pki.resolve("cacert.pem") + "': No such file or directory");
    }

    @Test
    void peerWithoutTlsIsGivenUp() {
        String uri = "test+tls://localhost:" + daemon.orElseThrow().tcpPort() + "/default?pkipath=" + pki;
        Connector connector =
                Openings.connector(folder, Map.of(), Credentials.NONE).within(Duration.ofSeconds(10));
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> Openings.open(connector, uri, true))
                .withMessageStartingWith("authentication failed: TLS handshake failed ")
                .returns(ErrorCode.AUTH_FAILED, LibvirtException::code);
    }

    private void assertFailsWith(String beginning) {
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> open("localhost", ""))
                .withMessageStartingWith(beginning)
                .returns(ErrorCode.SYSTEM_ERROR, LibvirtException::code);
    }

    private void assertFails(String host, String parameters, String message) {
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> open(host, parameters))
                .withMessage(message);
    }

    private String open(String host, String parameters) {
        return Openings.open(Openings.connector(folder, Map.of(), Credentials.NONE), uri(host, parameters), true);
    }

    private String uri(String host, String parameters) {
        return "test+tls://%s:%d/default?pkipath=%s%s"
                .formatted(host, daemon.orElseThrow().tlsPort(), pki, parameters);
    }

    private void copy(Path file, String name) throws IOException {
        Files.copy(file, pki.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
