package org.hyperbean.driver;

import java.util.List;
import java.util.Optional;

/**
 * What domains get of their host: schedulers, limits, weights. Flags are those of libvirt's functions, out of
 * {@code virDomainModificationImpact}; calls that read come with {@link Flags#TEXTS} beside.
 *
 * <p>{@code room} is for how many parameters the caller has room; 0 asks for their count alone, which some drivers
 * answer without looking for the domain.
 */
public interface DomainTuning {
    /** How the processors are scheduled. */
    default SchedulerType schedulerType(Domain domain) {
        throw Api.DOMAIN_GET_SCHEDULER_TYPE.unsupported();
    }

    /** The scheduler's parameters, of what is there now. */
    default List<TypedParameter> schedulerParameters(Domain domain, int room) {
        throw Api.DOMAIN_GET_SCHEDULER_PARAMETERS.unsupported();
    }

    /** The scheduler's parameters. */
    default List<TypedParameter> schedulerParameters(Domain domain, int room, int flags) {
        throw Api.DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS.unsupported();
    }

    /** Changes the scheduler's parameters, of what is there now. */
    default void setSchedulerParameters(Domain domain, List<TypedParameter> parameters) {
        throw Api.DOMAIN_SET_SCHEDULER_PARAMETERS.unsupported();
    }

    /** Changes the scheduler's parameters. */
    default void setSchedulerParameters(Domain domain, List<TypedParameter> parameters, int flags) {
        throw Api.DOMAIN_SET_SCHEDULER_PARAMETERS_FLAGS.unsupported();
    }

    /** Limits for the host's memory, in KiB. */
    default TunableParameters memoryParameters(Domain domain, int room, int flags) {
        throw Api.DOMAIN_GET_MEMORY_PARAMETERS.unsupported();
    }

    /** Changes the limits for the host's memory. */
    default void setMemoryParameters(Domain domain, List<TypedParameter> parameters, int flags) {
        throw Api.DOMAIN_SET_MEMORY_PARAMETERS.unsupported();
    }

    /** Shares of the host's block devices. */
    default TunableParameters blkioParameters(Domain domain, int room, int flags) {
        throw Api.DOMAIN_GET_BLKIO_PARAMETERS.unsupported();
    }

    /** Changes the shares of the host's block devices. */
    default void setBlkioParameters(Domain domain, List<TypedParameter> parameters, int flags) {
        throw Api.DOMAIN_SET_BLKIO_PARAMETERS.unsupported();
    }

    /** From which of the host's nodes memory is taken. */
    default TunableParameters numaParameters(Domain domain, int room, int flags) {
        throw Api.DOMAIN_GET_NUMA_PARAMETERS.unsupported();
    }

    /** Changes from which of the host's nodes memory is taken. */
    default void setNumaParameters(Domain domain, List<TypedParameter> parameters, int flags) {
        throw Api.DOMAIN_SET_NUMA_PARAMETERS.unsupported();
    }

    /**
     * How much may pass through a network card, in KiB and KiB/s.
     *
     * @param device the card's name on the host or its MAC address
     */
    default TunableParameters interfaceParameters(Domain domain, String device, int room, int flags) {
        throw Api.DOMAIN_GET_INTERFACE_PARAMETERS.unsupported();
    }

    /**
     * Changes how much may pass through a network card.
     *
     * @param device the card's name on the host or its MAC address
     */
    default void setInterfaceParameters(Domain domain, String device, List<TypedParameter> parameters, int flags) {
        throw Api.DOMAIN_SET_INTERFACE_PARAMETERS.unsupported();
    }

    /**
     * How much may be read from and written to a disk, in bytes and in requests.
     *
     * @param disk the disk's target or its source; may be empty for the count alone
     */
    default TunableParameters blockIoTune(Domain domain, Optional<String> disk, int room, int flags) {
        throw Api.DOMAIN_GET_BLOCK_IO_TUNE.unsupported();
    }

    /**
     * Changes how much may be read from and written to a disk.
     *
     * @param disk the disk's target or its source
     */
    default void setBlockIoTune(Domain domain, String disk, List<TypedParameter> parameters, int flags) {
        throw Api.DOMAIN_SET_BLOCK_IO_TUNE.unsupported();
    }

    /** Which events of the host's processor are counted. */
    default List<TypedParameter> perfEvents(Domain domain, int flags) {
        throw Api.DOMAIN_GET_PERF_EVENTS.unsupported();
    }

    /** Changes which events of the host's processor are counted. */
    default void setPerfEvents(Domain domain, List<TypedParameter> parameters, int flags) {
        throw Api.DOMAIN_SET_PERF_EVENTS.unsupported();
    }
}
