package org.hyperbean.drivers.test.corpus;

import java.util.Map;
import java.util.Set;
import org.hyperbean.documents.secret.SecretDocument;

/** Secrets, which are the same for all hypervisors. */
final class SecretOperations implements Operations {
    @Override
    public Set<String> kinds() {
        return Set.of("secret");
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of("qemu.define", given -> SecretDocument.parse(given.text()).format());
    }
}
