package org.hyperbean.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.hyperbean.configuration.Configuration;
import org.hyperbean.driver.Role;

/**
 * The accounts of the REST and JMX faces: {@value #ADMIN}, whose password lies in a file that only the daemon's owner
 * can read. The file is read at each login, so that a new password needs no restart.
 */
@ApplicationScoped
public class AccountStore implements IdentityStore {
    private static final System.Logger LOGGER = System.getLogger(AccountStore.class.getName());
    private static final String ADMIN = "admin";
    private static final Set<String> ADMIN_GROUPS = Set.of(Role.ADMINISTRATOR.roleName(), Role.READER.roleName());

    private final Path passwordFile;

    /** For the container. */
    @Inject
    public AccountStore(Configuration configuration) {
        this(configuration.adminPasswordFile());
    }

    AccountStore(Path passwordFile) {
        this.passwordFile = passwordFile;
    }

    /** For the container's proxy, which uses nothing of it. */
    protected AccountStore() {
        this(Path.of(""));
    }

    /**
     * Answers for a name with a password;
     * {@link IdentityStore#validate(jakarta.security.enterprise.credential.Credential)} finds it by its type.
     */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        boolean samePassword = password()
                .map(password -> isSame(password, credential.getPasswordAsString()))
                .orElse(false);
        return isSame(ADMIN, credential.getCaller()) && samePassword
                ? new CredentialValidationResult(ADMIN, ADMIN_GROUPS)
                : CredentialValidationResult.INVALID_RESULT;
    }

    private Optional<String> password() {
        try {
            return Optional.of(Files.readString(passwordFile).strip()).filter(password -> !password.isEmpty());
        } catch (IOException e) {
            LOGGER.log(Level.ERROR, "nobody can log in: the password file cannot be read", e);
            return Optional.empty();
        }
    }

    /** Takes the same time wherever the texts differ. */
    private static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
