package org.hyperbean.configuration.accounts;

import java.util.Optional;
import java.util.stream.Stream;
import org.hyperbean.driver.Role;

/**
 * An account as it stands in the accounts file: {@code NAME:ROLE:SECRET}, where the secret is a {@link ScramVerifier}
 * or {@code READABLE$} and the password itself. Lines that are empty or begin with {@code #} are no accounts.
 */
final class AccountLine {
    private static final String READABLE = "READABLE$";

    private AccountLine() {}

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is neither an account nor a comment
     */
    static Optional<Account> parse(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return Optional.empty();
        }
        String[] parts = line.split(":", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("expected NAME:ROLE:SECRET");
        }
        return Optional.of(new Account(parts[0], role(parts[1]), secret(parts[2])));
    }

    static String format(Account account) {
        String secret = switch (account.secret()) {
            case Account.KeptReadable(String password) -> READABLE + password;
            case Account.KeptHidden(ScramVerifier verifier) -> verifier.toString();
        };
        return account.name() + ":" + account.role().roleName() + ":" + secret;
    }

    static Role role(String name) {
        return Stream.of(Role.values())
                .filter(role -> role.roleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no role " + name));
    }

    private static Account.Secret secret(String text) {
        return text.startsWith(READABLE)
                ? new Account.KeptReadable(text.substring(READABLE.length()))
                : new Account.KeptHidden(ScramVerifier.parse(text));
    }
}
