package org.hyperbean.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.hyperbean.configuration.Configuration;
import org.hyperbean.configuration.accounts.Account;
import org.hyperbean.configuration.accounts.Accounts;
import org.hyperbean.driver.Role;

/** The daemon's own accounts, as Jakarta Security asks for them. */
@ApplicationScoped
public class AccountStore implements IdentityStore {
    private final Accounts accounts;

    /** For the container. */
    @Inject
    public AccountStore(Configuration configuration) {
        this(configuration.accounts());
    }

    AccountStore(Accounts accounts) {
        this.accounts = accounts;
    }

    /** For the container's proxy, which uses nothing of it. */
    protected AccountStore() {
        this(new Accounts(Path.of(""), Path.of("")));
    }

    /**
     * Answers for a name with a password;
     * {@link IdentityStore#validate(jakarta.security.enterprise.credential.Credential)} finds it by its type.
     */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        return accounts.find(credential.getCaller())
                .filter(account -> account.matches(credential.getPasswordAsString()))
                .map(AccountStore::valid)
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    private static CredentialValidationResult valid(Account account) {
        return new CredentialValidationResult(
                account.name(), account.roles().stream().map(Role::roleName).collect(Collectors.toSet()));
    }
}
