package org.hyperbean.drivers.qemu.defaults;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.documents.device.DeviceAddress.Pci;

/** Which places on the guest's PCI buses are taken. A slot is given away as a whole. One thread uses it. */
final class PciSlots {
    private static final int SLOTS = 32;
    private static final int ALL_FUNCTIONS = 0xFF;

    /** The functions taken, as bits, by bus and slot. */
    private final Map<Integer, int[]> buses = new HashMap<>();

    PciSlots(int numberOfBuses) {
        for (int bus = 0; bus < numberOfBuses; bus++) {
            buses.put(bus, new int[SLOTS]);
        }
        // The host bridge on the root bus, the controller itself on the others.
        buses.values().forEach(slots -> slots[0] = ALL_FUNCTIONS);
    }

    /** Takes one function, or a whole slot for a device that has function 0 to itself. */
    void take(Pci address) {
        int[] slots = buses.get(address.bus());
        if (slots != null) {
            boolean whole = address.function() == 0 && !address.multifunction().orElse(false);
            slots[address.slot()] |= whole ? ALL_FUNCTIONS : 1 << address.function();
        }
    }

    /** Keeps a slot from being given to a device that asks for any. */
    void reserve(int slot) {
        buses.get(0)[slot] |= 1;
    }

    boolean isFree(int bus, int slot) {
        return buses.get(bus)[slot] == 0;
    }

    /** The first slot that nothing is in, taken for the caller. */
    Optional<Pci> next() {
        for (int bus = 0; bus < buses.size(); bus++) {
            for (int slot = 0; slot < SLOTS; slot++) {
                if (isFree(bus, slot)) {
                    Pci address = new Pci(bus, slot, 0);
                    take(address);
                    return Optional.of(address);
                }
            }
        }
        return Optional.empty();
    }
}
