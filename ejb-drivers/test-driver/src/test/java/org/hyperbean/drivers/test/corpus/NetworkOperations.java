package org.hyperbean.drivers.test.corpus;

import java.util.Map;
import java.util.Set;
import org.hyperbean.documents.network.NetworkDocument;

/** Networks as the test driver defines them. */
final class NetworkOperations implements Operations {
    @Override
    public Set<String> kinds() {
        return Set.of("network");
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(
                "test.define",
                        given -> NetworkDocument.parse(given.text(), false).format(true),
                "test.live", given -> NetworkDocument.parse(given.text(), false).format(false));
    }
}
