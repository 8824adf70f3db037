package org.hyperbean.driver;

import java.util.List;

/**
 * Virtual processors and I/O threads of domains, and where they run. Flags are those of libvirt's functions; thread ids
 * are unsigned.
 */
public interface DomainProcessors {
    /** Plugs processors into a domain that runs, or takes some out. */
    default void setVcpus(Domain domain, int count) {
        throw Api.DOMAIN_SET_VCPUS.unsupported();
    }

    /** Changes how many processors there are, or may be. Flags of {@code virDomainVcpuFlags}. */
    default void setVcpus(Domain domain, int count, int flags) {
        throw Api.DOMAIN_SET_VCPUS_FLAGS.unsupported();
    }

    /**
     * The first processors of a domain that runs.
     *
     * @param room how many the caller takes
     * @param mapLength the bytes that the caller takes of each affinity; 0 for none
     */
    default List<VirtualProcessor> vcpus(Domain domain, int room, int mapLength) {
        throw Api.DOMAIN_GET_VCPUS.unsupported();
    }

    /** Binds a processor to some of the host's. */
    default void pinVcpu(Domain domain, int vcpu, CpuMap map) {
        throw Api.DOMAIN_PIN_VCPU.unsupported();
    }

    /** Binds a processor to some of the host's. Flags of {@code virDomainModificationImpact}. */
    default void pinVcpu(Domain domain, int vcpu, CpuMap map, int flags) {
        throw Api.DOMAIN_PIN_VCPU_FLAGS.unsupported();
    }

    /**
     * What the first processors are bound to. Flags of {@code virDomainModificationImpact}.
     *
     * @param room how many the caller takes
     * @param mapLength the bytes that the caller takes of each
     */
    default List<CpuMap> vcpuPins(Domain domain, int room, int mapLength, int flags) {
        throw Api.DOMAIN_GET_VCPU_PIN_INFO.unsupported();
    }

    /** Binds the emulator to some of the host's processors. Flags of {@code virDomainModificationImpact}. */
    default void pinEmulator(Domain domain, CpuMap map, int flags) {
        throw Api.DOMAIN_PIN_EMULATOR.unsupported();
    }

    /**
     * What the emulator is bound to. Flags of {@code virDomainModificationImpact}.
     *
     * @param mapLength the bytes that the caller takes
     */
    default CpuMap emulatorPin(Domain domain, int mapLength, int flags) {
        throw Api.DOMAIN_GET_EMULATOR_PIN_INFO.unsupported();
    }

    /** The I/O threads. Flags of {@code virDomainModificationImpact}. */
    default List<IoThreadInfo> ioThreads(Domain domain, int flags) {
        throw Api.DOMAIN_GET_IOTHREAD_INFO.unsupported();
    }

    /** Binds an I/O thread to some of the host's processors. Flags of {@code virDomainModificationImpact}. */
    default void pinIoThread(Domain domain, int id, CpuMap map, int flags) {
        throw Api.DOMAIN_PIN_IOTHREAD.unsupported();
    }

    /** Adds an I/O thread. Flags of {@code virDomainModificationImpact}. */
    default void addIoThread(Domain domain, int id, int flags) {
        throw Api.DOMAIN_ADD_IOTHREAD.unsupported();
    }

    /** Takes an I/O thread away. Flags of {@code virDomainModificationImpact}. */
    default void removeIoThread(Domain domain, int id, int flags) {
        throw Api.DOMAIN_DEL_IOTHREAD.unsupported();
    }

    /** Changes how an I/O thread looks for work. Flags of {@code virDomainModificationImpact}. */
    default void setIoThread(Domain domain, int id, List<TypedParameter> parameters, int flags) {
        throw Api.DOMAIN_SET_IOTHREAD_PARAMS.unsupported();
    }

    /**
     * The times that a domain used. Flags of {@code virTypedParameterFlags}.
     *
     * @param room how many parameters of each processor the caller takes; 0 asks how many there are
     * @param start the first of the host's processors, or -1 for all of them together
     * @param count how many of the host's processors; 0 asks how many there are
     */
    default ProcessorTimes times(Domain domain, int room, int start, int count, int flags) {
        throw Api.DOMAIN_GET_CPU_STATS.unsupported();
    }
}
