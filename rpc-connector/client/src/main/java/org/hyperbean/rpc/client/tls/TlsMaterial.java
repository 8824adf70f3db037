package org.hyperbean.rpc.client.tls;

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
import java.util.Optional;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.host.SystemErrors;

/** What the TLS files of one side hold. */
public record TlsMaterial(
        List<X509Certificate> authorities, Optional<Identity> identity, Collection<? extends CRL> revocations) {
    private static final int NO_NUMBER = -1;

    /**
     * What one side proves itself with.
     *
     * @param certificates its own first
     */
    record Identity(List<X509Certificate> certificates, PrivateKey key) {}

    /**
     * Reads the files.
     *
     * @throws LibvirtException if one is not there or cannot be used
     */
    public static TlsMaterial read(TlsPaths paths) {
        Path authorities = paths.authorities();
        return new TlsMaterial(
                certificates(
                        open("CA certificate", authorities), "Unable to import CA certificate list " + authorities),
                paths.identity().map(files -> identity(paths.role(), files)),
                paths.revocations().map(TlsMaterial::revocations).orElse(List.of()));
    }

    /** This side's certificate and those between it and the authority. */
    List<X509Certificate> chain() {
        return identity.map(Identity::certificates).orElse(List.of());
    }

    /** This side's certificate, where it has one. */
    X509Certificate own() {
        return chain().getFirst();
    }

    /** A TLS file, or what stands in it, that cannot be used. */
    static LibvirtException unusable(String text) {
        return LibvirtException.systemError(ErrorDomain.RPC, NO_NUMBER, text);
    }

    private static Identity identity(TlsRole role, TlsPaths.Identity files) {
        String failure = "Unable to import " + role.label() + " certificate " + files.certificate();
        return new Identity(certificates(open("certificate", files.certificate()), failure), key(role, files.key()));
    }

    private static List<X509Certificate> certificates(ByteArrayInputStream file, String failure) {
        try {
            Collection<?> found = CertificateFactory.getInstance("X.509").generateCertificates(file);
            if (found.isEmpty()) {
                throw unusable(failure);
            }
            return found.stream().map(X509Certificate.class::cast).toList();
        } catch (GeneralSecurityException e) {
            throw unusable(failure).causedBy(e);
        }
    }

    private static PrivateKey key(TlsRole role, Path file) {
        try {
            byte[] bytes = open("private key", file).readAllBytes();
            return PrivateKeyPem.parse(new String(bytes, StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw unusable("Unable to import " + role.label() + " key " + file + ": " + e.getMessage())
                    .causedBy(e);
        }
    }

    private static Collection<? extends CRL> revocations(Path file) {
        try {
            return CertificateFactory.getInstance("X.509").generateCRLs(open("CA revocation list", file));
        } catch (GeneralSecurityException e) {
            throw unusable("Unable to set x509 certificate revocation list: " + file + ": " + e.getMessage())
                    .causedBy(e);
        }
    }

    private static ByteArrayInputStream open(String kind, Path file) {
        try {
            return new ByteArrayInputStream(Files.readAllBytes(file));
        } catch (IOException e) {
            throw LibvirtException.systemError(
                            ErrorDomain.RPC,
                            SystemErrors.number(e),
                            "Cannot read " + kind + " '" + file + "': " + SystemErrors.reason(e))
                    .causedBy(e);
        }
    }
}
