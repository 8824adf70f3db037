package org.hyperbean.rpc.adapter.security;

import java.util.Map;
import java.util.Optional;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.sasl.AuthorizeCallback;
import javax.security.sasl.RealmCallback;
import javax.security.sasl.Sasl;
import javax.security.sasl.SaslException;
import javax.security.sasl.SaslServer;
import org.hyperbean.configuration.accounts.Accounts;

/**
 * The mechanism DIGEST-MD5 (RFC 2831) of the JDK, set up so that it always encrypts. It needs the password itself, so
 * only accounts that keep theirs readable can use it.
 */
final class DigestMd5 {
    private static final String SERVICE = "libvirt";
    private static final String REALM = "com.sun.security.sasl.digest.realm";
    private static final Map<String, String> PROPERTIES =
            Map.of(Sasl.QOP, "auth-conf", Sasl.STRENGTH, "high", Sasl.MAX_BUFFER, "65536", REALM, SERVICE);

    private DigestMd5() {}

    static SaslServer server(Accounts accounts) {
        try {
            // clients name the server as they reached it, so no one name can be asked for
            return Sasl.createSaslServer(
                    SaslMechanism.DIGEST_MD5.mechanismName(),
                    SERVICE,
                    null,
                    PROPERTIES,
                    callbacks -> answer(accounts, callbacks));
        } catch (SaslException e) {
            throw SaslService.failed().causedBy(e);
        }
    }

    private static void answer(Accounts accounts, Callback[] callbacks) throws UnsupportedCallbackException {
        String name = "";
        for (Callback callback : callbacks) {
            switch (callback) {
                case RealmCallback realm -> realm.setText(realm.getDefaultText());
                case NameCallback asked -> {
                    name = asked.getDefaultName();
                    asked.setName(name);
                }
                case PasswordCallback asked -> readable(accounts, name).ifPresent(asked::setPassword);
                case AuthorizeCallback asked ->
                    asked.setAuthorized(asked.getAuthorizationID().equals(asked.getAuthenticationID()));
                default -> throw new UnsupportedCallbackException(callback);
            }
        }
    }

    private static Optional<char[]> readable(Accounts accounts, String name) {
        return accounts.find(name)
                .flatMap(account -> account.readablePassword())
                .map(String::toCharArray);
    }
}
