package org.hyperbean.driver;

import java.util.List;

/** What domains did with their disks, network cards and processors. */
public interface DomainMeasurements {
    /**
     * What the guest did with a disk.
     *
     * @param disk the disk's target or its source; an empty text stands for all disks
     */
    default BlockStatistics blockStats(Domain domain, String disk) {
        throw Api.DOMAIN_BLOCK_STATS.unsupported();
    }

    /**
     * What went through a network card.
     *
     * @param device the card's name on the host or its MAC address
     */
    default InterfaceStatistics interfaceStats(Domain domain, String device) {
        throw Api.DOMAIN_INTERFACE_STATS.unsupported();
    }

    /**
     * How large a disk is.
     *
     * @param disk the disk's target or its source
     */
    default BlockInfo blockInfo(Domain domain, String disk, int flags) {
        throw Api.DOMAIN_GET_BLOCK_INFO.unsupported();
    }

    /** The disks that have failed. */
    default List<DiskError> diskErrors(Domain domain, int flags) {
        throw Api.DOMAIN_GET_DISK_ERRORS.unsupported();
    }

    /** Whether the hypervisor takes commands. */
    default ControlInfo controlInfo(Domain domain, int flags) {
        throw Api.DOMAIN_GET_CONTROL_INFO.unsupported();
    }
}
