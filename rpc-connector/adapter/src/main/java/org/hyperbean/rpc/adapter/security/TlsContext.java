package org.hyperbean.rpc.adapter.security;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.hyperbean.driver.LibvirtException;

/**
 * Agrees with clients about TLS, by certificates and keys that can be replaced while clients are served.
 *
 * <p>Safe for all threads: {@code current} is volatile and what it holds never changes.
 */
public final class TlsContext {
    /** Tells the client, inside the channel, that its certificate is accepted. */
    private static final byte CONFIRMATION = 1;

    private final TlsSettings settings;
    private final TlsPriority priority;
    private volatile SSLContext current;

    /**
     * Reads the files.
     *
     * @throws LibvirtException if one is not there or cannot be used
     */
    public TlsContext(TlsSettings settings) {
        this.settings = settings;
        this.priority = TlsPriority.parse(settings.priority().orElse("NORMAL"));
        this.current = load();
    }

    /**
     * Reads the files anew. Connections that there are stay as they are.
     *
     * @throws LibvirtException if one cannot be used; the old ones stay in use then
     */
    public void reload() {
        current = load();
    }

    /**
     * Agrees with a client about TLS and looks whether it is allowed in. Waits for the client without a deadline:
     * closing the socket ends it.
     *
     * @throws IOException if the client is gone or is not allowed in
     */
    public TlsChannel accept(Socket socket) throws IOException {
        SSLSocket secured = (SSLSocket) current.getSocketFactory().createSocket(socket, null, true);
        SSLParameters parameters = secured.getSSLParameters();
        priority.apply(parameters);
        parameters.setNeedClientAuth(settings.verifyClients());
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        Optional<String> name = settings.verifyClients() ? Optional.of(allowedName(secured)) : Optional.empty();
        secured.getOutputStream().write(CONFIRMATION);
        return new TlsChannel(secured.getInputStream(), secured.getOutputStream(), name);
    }

    private String allowedName(SSLSocket secured) throws IOException {
        X509Certificate certificate = (X509Certificate) secured.getSession().getPeerCertificates()[0];
        String name = DistinguishedName.of(certificate);
        if (!settings.allowedNames().contains(name)) {
            throw new SSLException("the client " + name + " is not in tls_allowed_dn_list");
        }
        return name;
    }

    private SSLContext load() {
        TlsFiles files = TlsFiles.read(settings);
        if (settings.checkSanity()) {
            CertificateSanity.check(settings, files);
        }
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers(files).getKeyManagers(), trustManagers(files), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw TlsFiles.unusable("Unable to set x509 key and certificate: " + settings.key() + ", "
                            + settings.certificate() + ": " + e.getMessage())
                    .causedBy(e);
        }
    }

    private static KeyManagerFactory keyManagers(TlsFiles files) throws GeneralSecurityException, IOException {
        char[] password = new char[0];
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        store.setKeyEntry("server", files.key(), password, files.certificates().toArray(Certificate[]::new));
        KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
        factory.init(store, password);
        return factory;
    }

    private static TrustManager[] trustManagers(TlsFiles files) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(new CertPathTrustManagerParameters(trust(files)));
        return factory.getTrustManagers();
    }

    /** What makes a certificate one of the authorities' and still good. */
    static PKIXBuilderParameters trust(TlsFiles files) throws GeneralSecurityException {
        Set<TrustAnchor> anchors = files.authorities().stream()
                .map(authority -> new TrustAnchor(authority, null))
                .collect(Collectors.toSet());
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, new X509CertSelector());
        parameters.setRevocationEnabled(!files.revocations().isEmpty());
        parameters.addCertStore(
                CertStore.getInstance("Collection", new CollectionCertStoreParameters(files.revocations())));
        return parameters;
    }
}
