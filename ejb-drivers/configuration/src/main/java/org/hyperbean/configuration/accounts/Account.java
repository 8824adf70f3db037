package org.hyperbean.configuration.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hyperbean.driver.Role;

/** Somebody who may log in. */
public record Account(String name, Role role, Secret secret) {
    /** What a password is compared with. */
    public sealed interface Secret {}

    /** The password itself: some mechanisms can do with nothing less. */
    record KeptReadable(String password) implements Secret {}

    /** What proves that somebody knows the password, without telling it. */
    record KeptHidden(ScramVerifier verifier) implements Secret {}

    /** The roles: whoever administrates may read too. */
    public Set<Role> roles() {
        return switch (role) {
            case ADMINISTRATOR -> EnumSet.allOf(Role.class);
            case READER -> EnumSet.of(Role.READER);
        };
    }

    /** Whether a password is this account's. */
    public boolean matches(String password) {
        return switch (secret) {
            case KeptReadable(String kept) -> isSame(kept, password);
            case KeptHidden(ScramVerifier verifier) -> verifier.matches(normalized(password));
        };
    }

    /** What the mechanism SCRAM-SHA-256 works with. */
    public ScramVerifier scramVerifier() {
        return switch (secret) {
            case KeptReadable(String kept) -> ScramVerifier.derive(normalized(kept));
            case KeptHidden(ScramVerifier verifier) -> verifier;
        };
    }

    /** The password, if it is kept readable. */
    public Optional<String> readablePassword() {
        return switch (secret) {
            case KeptReadable(String kept) -> Optional.of(kept);
            case KeptHidden _ -> Optional.empty();
        };
    }

    /** The same letters, however they were typed: the part of SASLprep (RFC 4013) that matters. */
    static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /** Takes the same time wherever the texts differ. */
    private static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** Without the secret, which must not get into logs. */
    @Override
    public String toString() {
        return name + " (" + role.roleName() + ")";
    }
}
