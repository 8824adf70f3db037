package org.hyperbean.rpc.client.tls;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertStore;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Looks at this side's own certificates before the other side does, and says in libvirt's words what is wrong with
 * them: most trouble with TLS is found here.
 */
final class CertificateSanity {
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final String KEY_USAGE = "2.5.29.15";
    private static final String KEY_PURPOSE = "2.5.29.37";
    private static final String ANY_PURPOSE = "2.5.29.37.0";

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int KEY_ENCIPHERMENT = 2;
    private static final int CERTIFICATE_SIGNING = 5;
    private static final int NO_AUTHORITY = -1;

    private final TlsPaths paths;
    private final TlsMaterial material;

    private CertificateSanity(TlsPaths paths, TlsMaterial material) {
        this.paths = paths;
        this.material = material;
    }

    static void check(TlsPaths paths, TlsMaterial material) {
        CertificateSanity sanity = new CertificateSanity(paths, material);
        paths.identity().ifPresent(files -> sanity.checkOwn(material.own(), files.certificate()));
        for (X509Certificate authority : material.authorities()) {
            checkTimes(authority, "CA", paths.authorities());
            checkAuthority(authority, paths.authorities());
        }
        paths.identity().ifPresent(files -> {
            sanity.checkTrust(files);
            sanity.checkKey(files);
        });
    }

    private static void checkTimes(X509Certificate certificate, String kind, Path file) {
        try {
            certificate.checkValidity();
        } catch (CertificateExpiredException _) {
            throw TlsMaterial.unusable("The " + kind + " certificate " + file + " has expired");
        } catch (CertificateNotYetValidException _) {
            throw TlsMaterial.unusable("The " + kind + " certificate " + file + " is not yet active");
        }
    }

    private void checkOwn(X509Certificate certificate, Path file) {
        checkTimes(certificate, paths.role().label(), file);
        if (certificate.getBasicConstraints() != NO_AUTHORITY) {
            throw TlsMaterial.unusable(
                    "The certificate " + file + " basic constraints show a CA, but we need one for a "
                            + paths.role().label());
        }
        if (isForbidden(certificate, DIGITAL_SIGNATURE)) {
            throw TlsMaterial.unusable("Certificate " + file + " usage does not permit digital signature");
        }
        boolean hasRsaKey = certificate.getPublicKey().getAlgorithm().equals("RSA");
        if (hasRsaKey && isForbidden(certificate, KEY_ENCIPHERMENT)) {
            throw TlsMaterial.unusable("Certificate " + file + " usage does not permit key encipherment");
        }
        checkPurpose(certificate, file);
    }

    private void checkPurpose(X509Certificate certificate, Path file) {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            boolean allowed =
                    purposes == null || purposes.contains(paths.role().purpose()) || purposes.contains(ANY_PURPOSE);
            if (!allowed && isCritical(certificate, KEY_PURPOSE)) {
                throw TlsMaterial.unusable("Certificate " + file + " purpose does not allow use for with a TLS "
                        + paths.role().label());
            }
        } catch (GeneralSecurityException e) {
            throw TlsMaterial.unusable("Unable to query certificate " + file + " key purpose " + e.getMessage())
                    .causedBy(e);
        }
    }

    private static void checkAuthority(X509Certificate certificate, Path file) {
        if (certificate.getExtensionValue(BASIC_CONSTRAINTS) == null) {
            throw TlsMaterial.unusable("The certificate " + file + " is missing basic constraints for a CA");
        }
        if (certificate.getBasicConstraints() == NO_AUTHORITY) {
            throw TlsMaterial.unusable("The certificate " + file + " basic constraints do not show a CA");
        }
        if (isForbidden(certificate, CERTIFICATE_SIGNING)) {
            throw TlsMaterial.unusable("Certificate " + file + " usage does not permit certificate signing");
        }
    }

    /** Only a usage that is marked as critical forbids what it does not name; as libvirt sees it. */
    private static boolean isForbidden(X509Certificate certificate, int usage) {
        boolean[] usages = certificate.getKeyUsage();
        return usages != null && !usages[usage] && isCritical(certificate, KEY_USAGE);
    }

    private static boolean isCritical(X509Certificate certificate, String extension) {
        return certificate.getCriticalExtensionOIDs() != null
                && certificate.getCriticalExtensionOIDs().contains(extension);
    }

    private void checkTrust(TlsPaths.Identity files) {
        String failure = "Our own certificate " + files.certificate() + " failed validation against "
                + paths.authorities() + ": ";
        try {
            PKIXBuilderParameters parameters = TlsContexts.trust(material);
            X509CertSelector own = new X509CertSelector();
            own.setCertificate(material.own());
            parameters.setTargetCertConstraints(own);
            parameters.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(material.chain())));
            CertPathBuilder.getInstance("PKIX").build(parameters);
        } catch (CertPathBuilderException e) {
            throw TlsMaterial.unusable(failure + reason(e)).causedBy(e);
        } catch (GeneralSecurityException e) {
            throw TlsMaterial.unusable(failure + "Invalid certificate").causedBy(e);
        }
    }

    private static String reason(CertPathBuilderException failure) {
        if (failure.getCause() instanceof CertPathValidatorException invalid
                && invalid.getReason() instanceof BasicReason basic) {
            return switch (basic) {
                case REVOKED -> "The certificate has been revoked.";
                case ALGORITHM_CONSTRAINED -> "The certificate uses an insecure algorithm";
                case UNSPECIFIED, EXPIRED, NOT_YET_VALID, UNDETERMINED_REVOCATION_STATUS, INVALID_SIGNATURE ->
                    "The certificate is not trusted.";
            };
        }
        return "The certificate hasn't got a known issuer.";
    }

    private void checkKey(TlsPaths.Identity files) {
        PublicKey certified = material.own().getPublicKey();
        if (!fits(material.identity().orElseThrow().key(), certified)) {
            throw TlsMaterial.unusable("Unable to set x509 key and certificate: " + files.key() + ", "
                    + files.certificate() + ": The provided X.509 certificate list is not sorted or does not match"
                    + " the private key.");
        }
    }

    private static boolean fits(PrivateKey key, PublicKey certified) {
        byte[] text = {1, 2, 3};
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(text);
            byte[] signed = signature.sign();
            signature.initVerify(certified);
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
