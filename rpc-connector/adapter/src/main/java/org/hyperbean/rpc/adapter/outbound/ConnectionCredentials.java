package org.hyperbean.rpc.adapter.outbound;

import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.security.PasswordCredential;
import java.io.Serializable;
import java.util.Optional;
import javax.security.auth.Subject;
import org.hyperbean.rpc.client.credentials.CredentialKind;

/** The user name and password of a connection: connections are told apart by them. */
record ConnectionCredentials(String user, String password) implements ConnectionRequestInfo, Serializable {
    /** What the container has for a factory, else what the application asks with. */
    static Optional<ConnectionCredentials> of(
            Optional<Subject> subject, Optional<ConnectionRequestInfo> asked, ManagedConnectionFactory factory) {
        return subject.stream()
                .flatMap(known -> known.getPrivateCredentials(PasswordCredential.class).stream())
                .filter(credential -> factory.equals(credential.getManagedConnectionFactory()))
                .findFirst()
                .map(found -> new ConnectionCredentials(found.getUserName(), new String(found.getPassword())))
                .or(() -> asked.map(ConnectionCredentials.class::cast));
    }

    /** What answers a daemon's question of some kind. */
    Optional<String> answer(CredentialKind kind) {
        return switch (kind) {
            case USERNAME, AUTHNAME -> Optional.of(user);
            case PASSPHRASE -> Optional.of(password);
            case ECHO_PROMPT, NO_ECHO_PROMPT, REALM -> Optional.empty();
        };
    }

    /** Tells the user only: this text may reach a log. */
    @Override
    public String toString() {
        return "user " + user;
    }
}
