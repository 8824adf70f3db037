package org.hyperbean.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The TLS material of the daemon, made at its first start.
 *
 * @param keyStore private key and certificate, PKCS #12
 * @param passwordFile the key store's password, one line
 * @param trustStore the certificate alone for Java clients, PKCS #12 under the password {@code changeit}
 * @param certificate the certificate alone for other clients, PEM
 */
public record Pki(Path keyStore, Path passwordFile, Path trustStore, Path certificate) {
    static Pki in(Path folder) {
        return new Pki(
                folder.resolve("keystore.p12"),
                folder.resolve("secrets/keystore_password"),
                folder.resolve("truststore.p12"),
                folder.resolve("certificate.pem"));
    }

    /** The password of the key store. */
    public char[] password() {
        try {
            return Files.readString(passwordFile).strip().toCharArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the key store's password cannot be read", e);
        }
    }
}
