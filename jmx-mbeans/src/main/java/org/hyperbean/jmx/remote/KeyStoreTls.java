package org.hyperbean.jmx.remote;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** TLS from a key store on disk. */
public final class KeyStoreTls {
    private KeyStoreTls() {}

    /**
     * What a server proves itself with.
     *
     * @param keyStore private key and certificate, PKCS #12 or JKS
     * @throws IOException when the key store cannot be read or holds nothing to use
     */
    public static SSLContext server(Path keyStore, char[] password) throws IOException {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(KeyStore.getInstance(keyStore.toFile(), password), password);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(keys.getKeyManagers(), null, null);
            return tls;
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot use the key store " + keyStore, e);
        }
    }
}
