package org.hyperbean.documents.domain;

import org.hyperbean.documents.xml.XmlErrors;

/**
 * What a hypervisor can do with a document; libvirt's {@code VIR_DOMAIN_DEF_FEATURE} flags.
 *
 * @param memoryHotplug whether memory can be plugged in
 * @param slashInName whether a domain's name may have a slash in it
 * @param individualVcpus whether the state of each processor can be told
 */
public record DriverFeatures(boolean memoryHotplug, boolean slashInName, boolean individualVcpus) {
    /** All but slashes in names. */
    public static final DriverFeatures USUAL = new DriverFeatures(true, false, true);

    void check(DomainDocument document) {
        if (!memoryHotplug && document.memory().hotplug().isPresent()) {
            throw XmlErrors.unsupported(
                    "memory hotplug tunables <maxMemory> are not supported by this hypervisor driver");
        }
        if (!slashInName && document.name().indexOf('/') >= 0) {
            throw XmlErrors.document("name %s cannot contain '/'".formatted(document.name()));
        }
        if (!individualVcpus && document.vcpus().individual().isPresent()) {
            throw XmlErrors.unsupported("individual CPU state configuration is not supported");
        }
    }
}
