package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;

/** The elements inside {@code <features>}, in the order in which libvirt writes them. */
public enum FeatureName implements XmlChoice {
    ACPI,
    APIC,
    PAE,
    HAP,
    VIRIDIAN,
    PRIVNET,
    HYPERV,
    KVM,
    PVSPINLOCK,
    CAPABILITIES,
    PMU,
    VMPORT,
    GIC,
    SMM,
    IOAPIC,
    HPT,
    VMCOREINFO,
    HTM,
    NESTED_HV,
    MSRS,
    CCF_ASSIST,
    XEN,
    CFPC,
    SBBC,
    IBS,
    TCG;

    /** The name of an element. */
    static Optional<FeatureName> of(String element) {
        return XmlChoice.find(FeatureName.class, element);
    }
}
