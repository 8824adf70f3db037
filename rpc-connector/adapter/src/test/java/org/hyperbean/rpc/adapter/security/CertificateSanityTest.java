package org.hyperbean.rpc.adapter.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose own certificates are no good does not start, and says in libvirt's words what is wrong with them. */
class CertificateSanityTest {
    private static final String PURPOSE = "extendedKeyUsage=serverAuth\n";

    @TempDir
    private Path folder;

    private TestCertificates certificates;

    @BeforeEach
    void issue() throws IOException {
        certificates = new TestCertificates(folder);
    }

    @Test
    void goodCertificatesAreTaken() {
        assertThatCode(this::load).doesNotThrowAnyException();
    }

    @Test
    void anExpiredCertificateIsNone() throws IOException {
        certificates.issueServer(PURPOSE, -1);
        assertRefused("The server certificate " + folder + "/servercert.pem has expired");
    }

    @Test
    void anAuthorityIsNoServer() throws IOException {
        certificates.issueServer("basicConstraints=critical,CA:TRUE\n", 2);
        assertRefused("The certificate " + folder + "/servercert.pem basic constraints show a CA, but we need one for a"
                + " server");
    }

    @Test
    void aServerIsNoAuthority() throws IOException {
        certificates.issueServer("basicConstraints=critical,CA:FALSE\n" + PURPOSE, 2);
        Files.copy(
                certificates.file("servercert.pem"),
                certificates.file("cacert.pem"),
                StandardCopyOption.REPLACE_EXISTING);
        assertRefused("The certificate " + folder + "/cacert.pem basic constraints do not show a CA");
    }

    @Test
    void theKeyMustBeAllowedToSign() throws IOException {
        certificates.issueServer("keyUsage=critical,keyEncipherment\n", 2);
        assertRefused("Certificate " + folder + "/servercert.pem usage does not permit digital signature");
    }

    @Test
    void aCertificateForClientsIsNotForServers() throws IOException {
        certificates.issueServer("extendedKeyUsage=critical,clientAuth\n", 2);
        assertRefused("Certificate " + folder + "/servercert.pem purpose does not allow use for with a TLS server");
    }

    @Test
    void theAuthorityMustBeTheIssuer() throws IOException {
        TestCertificates others = new TestCertificates(folder.resolve("others"));
        Files.copy(others.file("cacert.pem"), certificates.file("cacert.pem"), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(this::load)
                .hasMessageStartingWith("Our own certificate " + folder + "/servercert.pem failed validation against "
                        + folder + "/cacert.pem: ");
    }

    @Test
    void theKeyMustBelongToTheCertificate() {
        certificates.openssl("genpkey -algorithm RSA -out serverkey.pem");
        assertThatThrownBy(this::load)
                .hasMessageStartingWith("Unable to set x509 key and certificate: " + folder + "/serverkey.pem, ");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(certificates.file("cacert.pem"));
        assertRefused("Cannot read CA certificate '" + folder + "/cacert.pem': No such file or directory");
    }

    private void assertRefused(String text) {
        assertThatThrownBy(this::load).hasMessage(text);
    }

    private void load() {
        new TlsContext(certificates.settings()).reload();
    }
}
