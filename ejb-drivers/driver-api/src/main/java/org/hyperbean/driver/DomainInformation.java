package org.hyperbean.driver;

import java.util.List;

/** What can be read of one domain. Flags are those of libvirt's functions. */
public interface DomainInformation {
    /** The domain's picture; reading it never waits. */
    default DomainStatus status(Domain domain) {
        throw Api.DOMAIN_GET_STATE.unsupported();
    }

    /** State, memory, processors and time used. */
    default DomainInfo info(Domain domain) {
        throw Api.DOMAIN_GET_INFO.unsupported();
    }

    /** State and reason. */
    default DomainStateReason state(Domain domain, int flags) {
        throw Api.DOMAIN_GET_STATE.unsupported();
    }

    /** The domain's document. Flags of {@code virDomainXMLFlags}. */
    default String xml(Domain domain, int flags) {
        throw Api.DOMAIN_GET_XML_DESC.unsupported();
    }

    /** Such as {@code hvm}. */
    default String osType(Domain domain) {
        throw Api.DOMAIN_GET_OS_TYPE.unsupported();
    }

    /** Memory that the domain may have, in KiB. */
    default long maximumMemoryKiB(Domain domain) {
        throw Api.DOMAIN_GET_MAX_MEMORY.unsupported();
    }

    /** Number of virtual processors. Flags of {@code virDomainVcpuFlags}. */
    default int vcpus(Domain domain, int flags) {
        throw Api.DOMAIN_GET_VCPUS_FLAGS.unsupported();
    }

    /** Whether the domain starts with the daemon. */
    default boolean isAutostart(Domain domain) {
        throw Api.DOMAIN_GET_AUTOSTART.unsupported();
    }

    /** Whether the domain runs. */
    default boolean isActive(Domain domain) {
        throw Api.DOMAIN_IS_ACTIVE.unsupported();
    }

    /** Whether a definition is kept. */
    default boolean isPersistent(Domain domain) {
        throw Api.DOMAIN_IS_PERSISTENT.unsupported();
    }

    /** Whether the kept definition differs from what runs. */
    default boolean isUpdated(Domain domain) {
        throw Api.DOMAIN_IS_UPDATED.unsupported();
    }

    /** Whether a saved memory image waits for the next start. */
    default boolean hasManagedSaveImage(Domain domain, int flags) {
        throw Api.DOMAIN_HAS_MANAGED_SAVE_IMAGE.unsupported();
    }

    /** The label that confines the domain. */
    default SecurityLabel securityLabel(Domain domain) {
        throw Api.DOMAIN_GET_SECURITY_LABEL.unsupported();
    }

    /** Warnings about the domain. Flags of {@code virDomainMessageType}. */
    default List<String> messages(Domain domain, int flags) {
        throw Api.DOMAIN_GET_MESSAGES.unsupported();
    }
}
