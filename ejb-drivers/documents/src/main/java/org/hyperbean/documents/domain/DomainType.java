package org.hyperbean.documents.domain;

import org.hyperbean.documents.xml.XmlChoice;

/** The hypervisors that a domain document can be written for. */
public enum DomainType implements XmlChoice {
    NONE,
    QEMU,
    KQEMU,
    KVM,
    XEN,
    LXC,
    UML,
    OPENVZ,
    TEST,
    VMWARE,
    HYPERV,
    VBOX,
    PHYP,
    PARALLELS,
    BHYVE,
    VZ,
    HVF
}
