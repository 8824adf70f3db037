package org.hyperbean.documents.domain;

import java.util.HashSet;
import java.util.Set;
import org.hyperbean.documents.xml.XmlErrors;

/** The places of single devices among those to boot from. */
final class BootOrders {
    private BootOrders() {}

    /** Whether some device has a place; no two may have the same, nor may kinds of devices have places as well. */
    static boolean check(DomainDocument document) {
        Set<Long> seen = new HashSet<>();
        document.devices()
                .all()
                .forEach(device -> device.info().bootOrder().ifPresent(order -> {
                    if (!seen.add(order)) {
                        throw XmlErrors.unsupported("boot order '%d' used for more than one device".formatted(order));
                    }
                }));
        if (!seen.isEmpty() && !document.os().bootDevices().isEmpty()) {
            throw XmlErrors.unsupported("per-device boot elements cannot be used together with os/boot elements");
        }
        return !seen.isEmpty();
    }
}
