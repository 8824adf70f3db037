package org.hyperbean.driver;

import java.util.List;
import java.util.Optional;

/** The hypervisor and the host under it. */
public interface HostOperations {
    /** Whether the host answers; asking never waits. */
    default HostStatus status() {
        return new HostStatus.Answering();
    }

    /** The driver's name, such as {@code QEMU}. */
    default String type() {
        throw Api.CONNECT_GET_TYPE.unsupported();
    }

    /** The hypervisor's version: major * 1,000,000 + minor * 1,000 + micro. */
    default long version() {
        throw Api.CONNECT_GET_VERSION.unsupported();
    }

    /** The host's name. */
    default String hostname() {
        throw Api.CONNECT_GET_HOSTNAME.unsupported();
    }

    /** The most virtual processors that a domain of a type may have; an empty type means the driver's own. */
    default int maximumVcpus(String type) {
        throw Api.CONNECT_GET_MAX_VCPUS.unsupported();
    }

    /** The capabilities document. */
    default String capabilities() {
        throw Api.CONNECT_GET_CAPABILITIES.unsupported();
    }

    /**
     * What guests may have: a {@code <domainCapabilities>} document. What is absent is the driver's to choose.
     *
     * @param emulator its path
     * @param machine the type of machine
     * @param type the domain's type, such as {@code kvm}
     */
    default String domainCapabilities(
            Optional<String> emulator,
            Optional<String> architecture,
            Optional<String> machine,
            Optional<String> type,
            int flags) {
        throw Api.CONNECT_GET_DOMAIN_CAPABILITIES.unsupported();
    }

    /** The processor models that are known by name. */
    default List<String> processorModels(String architecture, int flags) {
        throw Api.CONNECT_GET_CPU_MODEL_NAMES.unsupported();
    }

    /** What the host's firmware tells of the host: a {@code <sysinfo>} document. */
    default String systemInformation(int flags) {
        throw Api.CONNECT_GET_SYSINFO.unsupported();
    }

    /** The host's processors and memory. */
    default NodeInfo nodeInfo() {
        throw Api.NODE_GET_INFO.unsupported();
    }

    /** The host's processors. */
    default NodeProcessors processors(int flags) {
        throw Api.NODE_GET_CPU_MAP.unsupported();
    }

    /**
     * What a processor spent its time on, in nanoseconds.
     *
     * @param cpu its number, or -1 for all of them together
     * @param room how many figures the caller takes; 0 asks how many there are
     */
    default NodeStatistics processorStatistics(int cpu, int room, int flags) {
        throw Api.NODE_GET_CPU_STATS.unsupported();
    }

    /** Memory that nobody uses, in bytes. */
    default long freeMemory() {
        throw Api.NODE_GET_FREE_MEMORY.unsupported();
    }

    /**
     * Memory of NUMA cells that nobody uses, in KiB.
     *
     * @param start the first cell
     * @param room how many cells the caller takes
     */
    default List<Long> freeCellMemory(int start, int room) {
        throw Api.NODE_GET_CELLS_FREE_MEMORY.unsupported();
    }

    /**
     * Pages of NUMA cells that nobody uses: those of the first cell by size, then those of the next.
     *
     * @param sizes in KiB, unsigned
     * @param start the first cell, or -1 for the host as a whole
     * @param count how many cells, unsigned
     */
    default List<Long> freePages(List<Integer> sizes, int start, int count, int flags) {
        throw Api.NODE_GET_FREE_PAGES.unsupported();
    }

    /** The processor that has what all of some have: a {@code <cpu>}. Flags of {@code virConnectBaselineCPUFlags}. */
    default String baselineProcessor(List<String> processors, int flags) {
        throw Api.CONNECT_BASELINE_CPU.unsupported();
    }

    /** The host's security driver. */
    default SecurityModel securityModel() {
        throw Api.NODE_GET_SECURITY_MODEL.unsupported();
    }

    /** Whether nobody can read the traffic to the hypervisor. */
    default boolean isSecure() {
        throw Api.CONNECT_IS_SECURE.unsupported();
    }
}
