package org.hyperbean.table;

import java.util.List;
import java.util.Optional;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.HostOperations;
import org.hyperbean.driver.HostStatus;
import org.hyperbean.driver.NodeInfo;
import org.hyperbean.driver.NodeProcessors;
import org.hyperbean.driver.NodeStatistics;
import org.hyperbean.driver.SecurityModel;

/** Checks the caller's rights before each call of a group: the hypervisor and its host. */
record GuardedHostOperations(HostOperations operations, Guard guard) implements HostOperations {
    private static final int ALL_PROCESSORS = -1;

    /** {@inheritDoc} Whoever may open the host may know this. */
    @Override
    public HostStatus status() {
        guard.check(Api.CONNECT_OPEN);
        return operations.status();
    }

    @Override
    public String type() {
        guard.check(Api.CONNECT_GET_TYPE);
        return operations.type();
    }

    @Override
    public long version() {
        guard.check(Api.CONNECT_GET_VERSION);
        return operations.version();
    }

    @Override
    public String hostname() {
        guard.check(Api.CONNECT_GET_HOSTNAME);
        return operations.hostname();
    }

    @Override
    public int maximumVcpus(String type) {
        guard.check(Api.CONNECT_GET_MAX_VCPUS);
        return operations.maximumVcpus(type);
    }

    @Override
    public String capabilities() {
        guard.check(Api.CONNECT_GET_CAPABILITIES);
        return operations.capabilities();
    }

    @Override
    public String domainCapabilities(
            Optional<String> emulator,
            Optional<String> architecture,
            Optional<String> machine,
            Optional<String> type,
            int flags) {
        guard.check(Api.CONNECT_GET_DOMAIN_CAPABILITIES, flags);
        return operations.domainCapabilities(emulator, architecture, machine, type, flags);
    }

    @Override
    public List<String> processorModels(String architecture, int flags) {
        guard.check(Api.CONNECT_GET_CPU_MODEL_NAMES, flags);
        return operations.processorModels(architecture, flags);
    }

    @Override
    public String systemInformation(int flags) {
        guard.check(Api.CONNECT_GET_SYSINFO, flags);
        return operations.systemInformation(flags);
    }

    @Override
    public NodeInfo nodeInfo() {
        guard.check(Api.NODE_GET_INFO);
        return operations.nodeInfo();
    }

    @Override
    public NodeProcessors processors(int flags) {
        guard.check(Api.NODE_GET_CPU_MAP, flags);
        return operations.processors(flags);
    }

    @Override
    public NodeStatistics processorStatistics(int cpu, int room, int flags) {
        guard.check(Api.NODE_GET_CPU_STATS, flags);
        Arguments.notNegative(Api.NODE_GET_CPU_STATS, "nparams", room);
        Arguments.require(
                Api.NODE_GET_CPU_STATS,
                "cpuNum",
                cpu >= ALL_PROCESSORS,
                "cpuNum in virNodeGetCPUStats only accepts -1 as a negative value");
        return operations.processorStatistics(cpu, room, flags);
    }

    @Override
    public long freeMemory() {
        guard.check(Api.NODE_GET_FREE_MEMORY);
        return operations.freeMemory();
    }

    @Override
    public List<Long> freeCellMemory(int start, int room) {
        guard.check(Api.NODE_GET_CELLS_FREE_MEMORY);
        Arguments.positive(Api.NODE_GET_CELLS_FREE_MEMORY, "maxCells", room);
        Arguments.notNegative(Api.NODE_GET_CELLS_FREE_MEMORY, "startCell", start);
        return operations.freeCellMemory(start, room);
    }

    @Override
    public List<Long> freePages(List<Integer> sizes, int start, int count, int flags) {
        guard.check(Api.NODE_GET_FREE_PAGES, flags);
        Arguments.notZero(Api.NODE_GET_FREE_PAGES, "npages", sizes.size());
        Arguments.notZero(Api.NODE_GET_FREE_PAGES, "cellCount", count);
        return operations.freePages(sizes, start, count, flags);
    }

    @Override
    public String baselineProcessor(List<String> processors, int flags) {
        guard.check(Api.CONNECT_BASELINE_CPU, flags);
        Arguments.given(Api.CONNECT_BASELINE_CPU, "xmlCPUs", !processors.isEmpty());
        return operations.baselineProcessor(processors, flags);
    }

    @Override
    public SecurityModel securityModel() {
        guard.check(Api.NODE_GET_SECURITY_MODEL);
        return operations.securityModel();
    }

    @Override
    public boolean isSecure() {
        guard.check(Api.CONNECT_IS_SECURE);
        return operations.isSecure();
    }
}
