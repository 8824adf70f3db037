package org.hyperbean.drivers.test.corpus;

import java.util.Map;
import java.util.Set;
import org.hyperbean.documents.netinterface.InterfaceDocument;

/** Interfaces of the host as the test driver defines them. */
final class InterfaceOperations implements Operations {
    @Override
    public Set<String> kinds() {
        return Set.of("interface");
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of("test.define", InterfaceOperations::format, "test.live", InterfaceOperations::format);
    }

    private static String format(Case given) {
        return InterfaceDocument.parse(given.text()).format();
    }
}
