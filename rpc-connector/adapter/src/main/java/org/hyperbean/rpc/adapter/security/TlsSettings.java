package org.hyperbean.rpc.adapter.security;

import java.nio.file.Path;
import java.util.Optional;
import org.hyperbean.rpc.client.tls.TlsPaths;
import org.hyperbean.rpc.client.tls.TlsRole;

/**
 * What an operator says about TLS.
 *
 * @param authorities certificates of the authorities that clients' certificates must come from, PEM
 * @param certificate the server's own certificate, PEM, with those between it and the authority behind it
 * @param key the server's private key, PEM without a password
 * @param revocations the authorities' lists of certificates that count no more, PEM
 * @param checkSanity whether the server's own certificates are looked at before they are used
 * @param verifyClients whether clients must show a certificate
 * @param allowedNames the distinguished names that clients' certificates may have
 * @param priority which versions and ciphers may be used, in GnuTLS's words; empty for what Java thinks best
 */
public record TlsSettings(
        Path authorities,
        Path certificate,
        Path key,
        Optional<Path> revocations,
        boolean checkSanity,
        boolean verifyClients,
        AllowedNames allowedNames,
        Optional<String> priority) {
    /** Where the files are. */
    TlsPaths paths() {
        return new TlsPaths(
                TlsRole.SERVER, authorities, Optional.of(new TlsPaths.Identity(certificate, key)), revocations);
    }
}
