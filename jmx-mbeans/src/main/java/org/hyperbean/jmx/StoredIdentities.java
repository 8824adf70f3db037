package org.hyperbean.jmx;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.Role;
import org.hyperbean.jmx.remote.CredentialCheck;

/** The users of Jakarta Security's identity stores. */
@ApplicationScoped
class StoredIdentities implements CredentialCheck {
    private final IdentityStoreHandler stores;

    /** For the container's proxies. */
    StoredIdentities() {
        this(credential -> CredentialValidationResult.NOT_VALIDATED_RESULT);
    }

    @Inject
    StoredIdentities(IdentityStoreHandler stores) {
        this.stores = stores;
    }

    @Override
    public Optional<Identity> check(String user, String password) {
        CredentialValidationResult result = stores.validate(new UsernamePasswordCredential(user, password));
        return switch (result.getStatus()) {
            case VALID -> Optional.of(identity(result));
            case INVALID, NOT_VALIDATED -> Optional.empty();
        };
    }

    private static Identity identity(CredentialValidationResult result) {
        Set<Role> roles = Stream.of(Role.values())
                .filter(role -> result.getCallerGroups().contains(role.roleName()))
                .collect(Collectors.toUnmodifiableSet());
        return new Identity(result.getCallerPrincipal().getName(), roles, Caller.FACE, Optional.empty());
    }
}
