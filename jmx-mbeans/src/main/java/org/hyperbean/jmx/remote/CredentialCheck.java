package org.hyperbean.jmx.remote;

import java.util.Optional;
import org.hyperbean.driver.Identity;

/** Finds out who a user is. */
@FunctionalInterface
public interface CredentialCheck {
    /** The user with this password; empty when there is none. Called by a thread of RMI. */
    Optional<Identity> check(String user, String password);
}
