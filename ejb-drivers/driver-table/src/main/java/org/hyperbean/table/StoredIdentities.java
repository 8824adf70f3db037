package org.hyperbean.table;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.security.enterprise.identitystore.IdentityStore.ValidationType;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hyperbean.driver.Identity;

/**
 * The users of Jakarta Security's identity stores. The stores are asked one by one, since a container's
 * {@link jakarta.security.enterprise.identitystore.IdentityStoreHandler} may work only where a module's request is
 * being served, as Open Liberty's does, and users of JMX and RPC come in on other threads.
 */
@Dependent
class StoredIdentities {
    private final Iterable<IdentityStore> stores;

    @Inject
    StoredIdentities(@Any Instance<IdentityStore> stores) {
        this((Iterable<IdentityStore>) stores);
    }

    StoredIdentities(Iterable<IdentityStore> stores) {
        this.stores = stores;
    }

    /** The user with this password; empty when there is none. */
    Optional<Identity> find(String user, String password, String face) {
        UsernamePasswordCredential credential = new UsernamePasswordCredential(user, password);
        return validating()
                .map(store -> store.validate(credential))
                .filter(result -> result.getStatus() == CredentialValidationResult.Status.VALID)
                .findFirst()
                .map(result -> Identity.of(result.getCallerPrincipal().getName(), result.getCallerGroups(), face));
    }

    private Stream<IdentityStore> validating() {
        return StreamSupport.stream(stores.spliterator(), false)
                .filter(store -> store.validationTypes().contains(ValidationType.VALIDATE))
                .sorted(Comparator.comparingInt(IdentityStore::priority));
    }
}
