package org.hyperbean.jmx;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.security.enterprise.identitystore.IdentityStore.ValidationType;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.Role;
import org.hyperbean.jmx.remote.CredentialCheck;

/**
 * The users of Jakarta Security's identity stores. The stores are asked one by one, since a container's
 * {@link jakarta.security.enterprise.identitystore.IdentityStoreHandler} may work only where a module's request is
 * being served, as Open Liberty's does, and JMX clients come in on threads of RMI.
 */
@ApplicationScoped
class StoredIdentities implements CredentialCheck {
    @Inject
    @Any
    private Instance<IdentityStore> stores;

    @Override
    public Optional<Identity> check(String user, String password) {
        UsernamePasswordCredential credential = new UsernamePasswordCredential(user, password);
        return stores.stream()
                .filter(store -> store.validationTypes().contains(ValidationType.VALIDATE))
                .sorted(Comparator.comparingInt(IdentityStore::priority))
                .map(store -> store.validate(credential))
                .filter(result -> result.getStatus() == CredentialValidationResult.Status.VALID)
                .findFirst()
                .map(StoredIdentities::identity);
    }

    private static Identity identity(CredentialValidationResult result) {
        Set<Role> roles = Stream.of(Role.values())
                .filter(role -> result.getCallerGroups().contains(role.roleName()))
                .collect(Collectors.toUnmodifiableSet());
        return new Identity(result.getCallerPrincipal().getName(), roles, Caller.FACE, Optional.empty());
    }
}
