package org.hyperbean.jmx.remote;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.management.remote.JMXAuthenticator;
import javax.management.remote.JMXPrincipal;
import javax.security.auth.Subject;
import org.hyperbean.driver.Identity;

/**
 * Lets in users with a right password. The subject of such a user's calls holds the name as principal and the
 * {@link Identity} as public credential.
 */
final class PasswordAuthenticator implements JMXAuthenticator {
    private static final Logger LOG = System.getLogger(PasswordAuthenticator.class.getName());

    private final CredentialCheck check;
    private final BooleanSupplier full;

    /** An authenticator that asks {@code check}, and lets nobody in while the connector is {@code full}. */
    PasswordAuthenticator(CredentialCheck check, BooleanSupplier full) {
        this.check = check;
        this.full = full;
    }

    @Override
    public Subject authenticate(Object credentials) {
        if (!(credentials instanceof String[] pair) || pair.length != 2 || pair[0] == null || pair[1] == null) {
            throw new SecurityException("a user name and a password are needed");
        }
        if (full.getAsBoolean()) {
            throw new SecurityException("too many JMX clients are connected");
        }
        Optional<Identity> identity = check.check(pair[0], pair[1]);
        if (identity.isEmpty()) {
            LOG.log(Level.WARNING, "JMX client was refused: wrong user name or password");
            throw new SecurityException("authentication failed");
        }
        return new Subject(true, Set.of(new JMXPrincipal(pair[0])), Set.of(identity.orElseThrow()), Set.of());
    }
}
