package org.hyperbean.rpc.client.auth;

import java.util.Map;
import java.util.Optional;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.sasl.RealmCallback;
import javax.security.sasl.RealmChoiceCallback;
import org.hyperbean.rpc.client.credentials.CredentialKind;

/** Answers the JDK's mechanisms with credentials that are there already. Of several realms the first one is taken. */
record SaslCallbacks(Map<CredentialKind, String> credentials, Optional<String> realm) implements CallbackHandler {
    @Override
    public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
        for (Callback callback : callbacks) {
            switch (callback) {
                case NameCallback name -> name.setName(credentials.get(CredentialKind.AUTHNAME));
                case PasswordCallback password ->
                    password.setPassword(
                            credentials.get(CredentialKind.PASSPHRASE).toCharArray());
                case RealmCallback wanted -> wanted.setText(realm.orElse(wanted.getDefaultText()));
                case RealmChoiceCallback choice -> choice.setSelectedIndex(choice(choice.getChoices()));
                default -> throw new UnsupportedCallbackException(callback);
            }
        }
    }

    private int choice(String[] choices) {
        for (int i = 0; i < choices.length; i++) {
            if (realm.filter(choices[i]::equals).isPresent()) {
                return i;
            }
        }
        return 0;
    }
}
