package org.hyperbean.drivers.test.corpus;

import java.util.Map;
import java.util.Set;
import org.hyperbean.documents.nwfilter.NwfilterDocument;

/** Network filters, which are the same for all hypervisors. */
final class NwfilterOperations implements Operations {
    @Override
    public Set<String> kinds() {
        return Set.of("nwfilter");
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(
                "qemu.define", given -> NwfilterDocument.parse(given.text()).format());
    }
}
