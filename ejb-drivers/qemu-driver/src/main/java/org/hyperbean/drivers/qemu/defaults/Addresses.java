package org.hyperbean.drivers.qemu.defaults;

import org.hyperbean.documents.domain.DomainDocument;

/** Gives places to a guest's devices, as its machine has them. */
final class Addresses {
    private Addresses() {}

    static DomainDocument assign(DomainDocument document) {
        DomainDocument plugged = UsbPorts.assign(SerialPorts.assign(document));
        return switch (GuestMachine.of(plugged)) {
            case I440FX -> PciAddresses.assign(plugged);
            // QEMU itself finds places on the root complex.
            case Q35 -> plugged;
            case OTHER -> {
                PciAddresses.refuseWithoutBus(plugged);
                yield plugged;
            }
        };
    }
}
