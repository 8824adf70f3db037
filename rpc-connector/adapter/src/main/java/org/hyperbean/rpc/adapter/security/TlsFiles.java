package org.hyperbean.rpc.adapter.security;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CRL;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.host.SystemErrors;

/**
 * What the TLS files hold.
 *
 * @param certificates the server's own first
 */
record TlsFiles(
        List<X509Certificate> authorities,
        List<X509Certificate> certificates,
        PrivateKey key,
        Collection<? extends CRL> revocations) {
    static TlsFiles read(TlsSettings settings) {
        return new TlsFiles(
                certificates(settings.authorities(), "Unable to import CA certificate list " + settings.authorities()),
                certificates(settings.certificate(), "Unable to import server certificate " + settings.certificate()),
                key(settings.key()),
                settings.revocations().map(TlsFiles::revocations).orElse(List.of()));
    }

    /** A TLS file, or what stands in it, that cannot be used. */
    static LibvirtException unusable(String text) {
        return LibvirtException.systemError(ErrorDomain.RPC, 0, text);
    }

    private static List<X509Certificate> certificates(Path file, String failure) {
        try {
            Collection<?> found = CertificateFactory.getInstance("X.509").generateCertificates(open(file));
            if (found.isEmpty()) {
                throw unusable(failure);
            }
            return found.stream().map(X509Certificate.class::cast).toList();
        } catch (GeneralSecurityException e) {
            throw unusable(failure).causedBy(e);
        }
    }

    private static PrivateKey key(Path file) {
        try {
            return PrivateKeyPem.parse(new String(open(file).readAllBytes(), StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw unusable("Unable to import server key " + file + ": " + e.getMessage())
                    .causedBy(e);
        }
    }

    private static Collection<? extends CRL> revocations(Path file) {
        try {
            return CertificateFactory.getInstance("X.509").generateCRLs(open(file));
        } catch (GeneralSecurityException e) {
            throw unusable("Unable to set x509 certificate revocation list: " + file + ": " + e.getMessage())
                    .causedBy(e);
        }
    }

    private static ByteArrayInputStream open(Path file) {
        try {
            return new ByteArrayInputStream(Files.readAllBytes(file));
        } catch (IOException e) {
            throw LibvirtException.systemError(
                            ErrorDomain.RPC,
                            SystemErrors.number(e),
                            "Cannot read '" + file + "': " + SystemErrors.reason(e))
                    .causedBy(e);
        }
    }
}
