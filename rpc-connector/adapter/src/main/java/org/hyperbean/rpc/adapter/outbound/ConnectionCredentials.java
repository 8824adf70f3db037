package org.hyperbean.rpc.adapter.outbound;

import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.security.PasswordCredential;
import java.io.Serializable;
import java.util.Optional;
import javax.security.auth.Subject;

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

    /** Tells the user only: this text may reach a log. */
    @Override
    public String toString() {
        return "user " + user;
    }
}
