package org.hyperbean.drivers.test;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hyperbean.documents.xml.XmlElement;

/**
 * How often faults have struck that strike a number of times only. Setting a domain's metadata begins anew.
 *
 * <p>Any thread counts. The map's own lock for an entry guards the counts in it; there is one entry at most for each
 * domain.
 */
final class FaultUses {
    private final Map<UUID, Counts> byDomain = new ConcurrentHashMap<>();

    /** Whether a fault is still to strike; counts it. */
    boolean take(TestDomain domain, DomainFault fault) {
        return fault.times().map(times -> count(domain, fault) <= times).orElse(true);
    }

    private long count(TestDomain domain, DomainFault fault) {
        XmlElement metadata = domain.picture().document().identity().metadata().orElse(fault.element());
        long[] count = new long[1];
        byDomain.compute(domain.uuid(), (_, known) -> {
            Counts counts = known != null && known.isFor(metadata) ? known : new Counts(metadata, new HashMap<>());
            count[0] = counts.byFault().merge(fault.element(), 1L, Long::sum);
            return counts;
        });
        return count[0];
    }

    private record Counts(XmlElement metadata, Map<XmlElement, Long> byFault) {
        /** Whether it counts for this very element: one that says the same may have been set later. */
        @SuppressWarnings("ReferenceEquality")
        boolean isFor(XmlElement other) {
            return metadata == other;
        }
    }
}
