package org.hyperbean.drivers.test.corpus;

import java.util.Map;
import java.util.Set;
import org.hyperbean.documents.pool.PoolDocument;
import org.hyperbean.drivers.test.TestDocuments;

/** Storage pools: as the test driver defines them, and before a hypervisor's driver has looked at them. */
final class PoolOperations implements Operations {
    @Override
    public Set<String> kinds() {
        return Set.of("pool");
    }

    @Override
    public Map<String, Operation> operations() {
        Operation defined = given -> TestDocuments.pool(given.text()).format();
        return Map.of("test.define", defined, "test.live", defined);
    }

    /** The pool that a case's volume is in. */
    static PoolDocument of(Case volume) {
        return TestDocuments.pool(volume.parameters().path("pool").asText());
    }
}
