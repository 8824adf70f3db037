package org.hyperbean.rpc.client.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.hyperbean.driver.LibvirtException;

/** Makes of TLS files what the JDK negotiates with. */
public final class TlsContexts {
    private TlsContexts() {}

    /**
     * Reads the files.
     *
     * @param checkSanity whether this side's own certificates are looked at first
     * @param verify whether the other side's certificate has to be one of the authorities'
     * @throws LibvirtException if one is not there or cannot be used
     */
    public static SSLContext load(TlsPaths paths, boolean checkSanity, boolean verify) {
        TlsMaterial material = TlsMaterial.read(paths);
        if (checkSanity) {
            CertificateSanity.check(paths, material);
        }
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            TrustManager[] trust = verify ? trustManagers(material) : new TrustManager[] {new TrustingAll()};
            context.init(keyManagers(material), trust, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            String files = paths.identity()
                    .map(own -> own.key() + ", " + own.certificate())
                    .orElse(paths.authorities().toString());
            throw TlsMaterial.unusable("Unable to set x509 key and certificate: " + files + ": " + e.getMessage())
                    .causedBy(e);
        }
    }

    private static KeyManager[] keyManagers(TlsMaterial material) throws GeneralSecurityException, IOException {
        char[] password = new char[0];
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        if (material.identity().isPresent()) {
            TlsMaterial.Identity own = material.identity().orElseThrow();
            store.setKeyEntry("own", own.key(), password, own.certificates().toArray(Certificate[]::new));
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
        factory.init(store, password);
        return factory.getKeyManagers();
    }

    private static TrustManager[] trustManagers(TlsMaterial material) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(new CertPathTrustManagerParameters(trust(material)));
        return factory.getTrustManagers();
    }

    /** What makes a certificate one of the authorities' and still good. */
    static PKIXBuilderParameters trust(TlsMaterial material) throws GeneralSecurityException {
        Set<TrustAnchor> anchors = material.authorities().stream()
                .map(authority -> new TrustAnchor(authority, null))
                .collect(Collectors.toSet());
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, new X509CertSelector());
        parameters.setRevocationEnabled(!material.revocations().isEmpty());
        parameters.addCertStore(
                CertStore.getInstance("Collection", new CollectionCertStoreParameters(material.revocations())));
        return parameters;
    }
}
