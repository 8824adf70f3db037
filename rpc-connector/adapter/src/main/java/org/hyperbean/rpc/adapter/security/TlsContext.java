package org.hyperbean.rpc.adapter.security;

import java.io.IOException;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.tls.TlsContexts;
import org.hyperbean.rpc.client.tls.TlsPriority;

/**
 * Agrees with clients about TLS, by certificates and keys that can be replaced while clients are served.
 *
 * <p>Where both versions are allowed 1.2 is spoken. In version 1.3 Java does not name the signatures by which GnuTLS
 * recognises that a certificate with an RSA key will do, so libvirt's clients would show none; and most have such.
 *
 * <p>Safe for all threads: {@code current} is volatile and what it holds never changes.
 */
public final class TlsContext {
    /** Tells the client, inside the channel, that its certificate is accepted. */
    private static final byte CONFIRMATION = 1;

    /**
     * How long sessions may be resumed, in seconds: a second more than TLS 1.3 allows, so that Java sends no ticket.
     * libvirt's client takes what comes first after the handshake for the confirmation, and fails when it is a ticket.
     */
    private static final int TOO_LONG_FOR_TICKETS = 7 * 24 * 60 * 60 + 1;

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
        parameters.setProtocols(new String[] {priority.allowsOlder() ? "TLSv1.2" : "TLSv1.3"});
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
        SSLContext context = TlsContexts.load(settings.paths(), settings.checkSanity(), settings.verifyClients());
        if (!priority.allowsOlder()) {
            context.getServerSessionContext().setSessionTimeout(TOO_LONG_FOR_TICKETS);
        }
        return context;
    }
}
