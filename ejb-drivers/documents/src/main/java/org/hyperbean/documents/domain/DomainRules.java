package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.device.Device;

/**
 * What a hypervisor driver adds to the reading of a domain document: its defaults, its addresses and its checks. The
 * methods are called in the order in which they stand here.
 */
public interface DomainRules {
    /** The hypervisor's own namespace, where it has one. */
    default Optional<DomainNamespace> namespace() {
        return Optional.empty();
    }

    /** What the hypervisor can do with a document. */
    default DriverFeatures features() {
        return DriverFeatures.USUAL;
    }

    /** Fills in architecture, machine and emulator. */
    DomainDocument machine(DomainDocument document);

    /** Adds the devices that every guest of this machine has. */
    default DomainDocument defaultDevices(DomainDocument document) {
        return document;
    }

    /** Fills in what the document leaves out of one device. */
    default Device device(Device device, DomainDocument document) {
        return device;
    }

    /** Gives addresses to devices that need one. */
    default DomainDocument addresses(DomainDocument document) {
        return document;
    }

    /** Refuses what the hypervisor cannot run. */
    default void validate(DomainDocument document) {}
}
