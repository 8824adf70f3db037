package org.hyperbean.rpc.client.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.hyperbean.host.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys in every form that OpenSSL writes. */
class PrivateKeyPemTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "RSA, genpkey -algorithm RSA, BEGIN PRIVATE KEY",
        "RSA, genrsa -traditional 2048, BEGIN RSA PRIVATE KEY",
        "EC, genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384, BEGIN PRIVATE KEY",
        "EC, ecparam -name prime256v1 -genkey, BEGIN EC PRIVATE KEY",
        "EdDSA, genpkey -algorithm ed25519, BEGIN PRIVATE KEY"
    })
    void readsWhatOpenSslWrites(String algorithm, String command, String begin)
            throws IOException, GeneralSecurityException {
        Path file = folder.resolve("key.pem");
        String[] words = command.split(" ", 2);
        Command.of("sh", "-c", "openssl " + words[0] + " -out " + file + " " + words[1])
                .run();
        String text = Files.readString(file);

        assertThat(text).contains(begin);
        assertThat(PrivateKeyPem.parse("Some words before it\n" + text).getAlgorithm())
                .isEqualTo(algorithm);
    }

    @Test
    void aKeyWithAPasswordIsRefused() {
        assertThatThrownBy(() -> PrivateKeyPem.parse("-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END"))
                .hasMessage("there is no private key without a password");
    }

    @Test
    void aKeyThatIsCutOffIsRefused() {
        assertThatThrownBy(() ->
                        PrivateKeyPem.parse("-----BEGIN EC PRIVATE KEY-----\nMHcCAQEE\n-----END EC PRIVATE KEY-----"))
                .isInstanceOf(GeneralSecurityException.class);
    }
}
