package org.hyperbean.rpc.adapter.security;

import java.util.Optional;
import org.hyperbean.driver.Identity;

/** Finds out whether a password is that of a user. */
@FunctionalInterface
public interface PasswordCheck {
    /** The user with this password; empty when there is none. */
    Optional<Identity> check(String user, String password);
}
