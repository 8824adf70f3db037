package org.hyperbean.table;

import java.util.List;
import java.util.Optional;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainTuning;
import org.hyperbean.driver.Flags;
import org.hyperbean.driver.SchedulerType;
import org.hyperbean.driver.TunableParameters;
import org.hyperbean.driver.TypedParameter;

/** Checks the caller's rights before each call of a group: limits and weights of domains. */
record GuardedDomainTuning(DomainTuning operations, Guard guard) implements DomainTuning {
    @Override
    public SchedulerType schedulerType(Domain domain) {
        guard.check(Api.DOMAIN_GET_SCHEDULER_TYPE);
        return operations.schedulerType(domain);
    }

    @Override
    public List<TypedParameter> schedulerParameters(Domain domain, int room) {
        guard.check(Api.DOMAIN_GET_SCHEDULER_PARAMETERS);
        Arguments.given(Api.DOMAIN_GET_SCHEDULER_PARAMETERS, "params", room != 0);
        Arguments.positive(Api.DOMAIN_GET_SCHEDULER_PARAMETERS, "nparams", room);
        return operations.schedulerParameters(domain, room);
    }

    @Override
    public List<TypedParameter> schedulerParameters(Domain domain, int room, int flags) {
        guard.check(Api.DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS, flags);
        Arguments.given(Api.DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS, "params", room != 0);
        Arguments.positive(Api.DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS, "nparams", room);
        Arguments.oneForm(Api.DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS, flags);
        return operations.schedulerParameters(domain, room, flags | Flags.TEXTS);
    }

    @Override
    public void setSchedulerParameters(Domain domain, List<TypedParameter> parameters) {
        checkSet(Api.DOMAIN_SET_SCHEDULER_PARAMETERS, parameters, 0);
        operations.setSchedulerParameters(domain, parameters);
    }

    @Override
    public void setSchedulerParameters(Domain domain, List<TypedParameter> parameters, int flags) {
        checkSet(Api.DOMAIN_SET_SCHEDULER_PARAMETERS_FLAGS, parameters, flags);
        operations.setSchedulerParameters(domain, parameters, flags);
    }

    @Override
    public TunableParameters memoryParameters(Domain domain, int room, int flags) {
        checkGet(Api.DOMAIN_GET_MEMORY_PARAMETERS, room, flags);
        Arguments.oneForm(Api.DOMAIN_GET_MEMORY_PARAMETERS, flags);
        return operations.memoryParameters(domain, room, flags | Flags.TEXTS);
    }

    @Override
    public void setMemoryParameters(Domain domain, List<TypedParameter> parameters, int flags) {
        checkSet(Api.DOMAIN_SET_MEMORY_PARAMETERS, parameters, flags);
        operations.setMemoryParameters(domain, parameters, flags);
    }

    @Override
    public TunableParameters blkioParameters(Domain domain, int room, int flags) {
        checkGet(Api.DOMAIN_GET_BLKIO_PARAMETERS, room, flags);
        Arguments.oneForm(Api.DOMAIN_GET_BLKIO_PARAMETERS, flags);
        return operations.blkioParameters(domain, room, flags | Flags.TEXTS);
    }

    @Override
    public void setBlkioParameters(Domain domain, List<TypedParameter> parameters, int flags) {
        checkSet(Api.DOMAIN_SET_BLKIO_PARAMETERS, parameters, flags);
        operations.setBlkioParameters(domain, parameters, flags);
    }

    @Override
    public TunableParameters numaParameters(Domain domain, int room, int flags) {
        checkGet(Api.DOMAIN_GET_NUMA_PARAMETERS, room, flags);
        return operations.numaParameters(domain, room, flags | Flags.TEXTS);
    }

    @Override
    public void setNumaParameters(Domain domain, List<TypedParameter> parameters, int flags) {
        checkSet(Api.DOMAIN_SET_NUMA_PARAMETERS, parameters, flags);
        operations.setNumaParameters(domain, parameters, flags);
    }

    @Override
    public TunableParameters interfaceParameters(Domain domain, String device, int room, int flags) {
        checkGet(Api.DOMAIN_GET_INTERFACE_PARAMETERS, room, flags);
        return operations.interfaceParameters(domain, device, room, flags | Flags.TEXTS);
    }

    @Override
    public void setInterfaceParameters(Domain domain, String device, List<TypedParameter> parameters, int flags) {
        checkSet(Api.DOMAIN_SET_INTERFACE_PARAMETERS, parameters, flags);
        operations.setInterfaceParameters(domain, device, parameters, flags);
    }

    @Override
    public TunableParameters blockIoTune(Domain domain, Optional<String> disk, int room, int flags) {
        checkGet(Api.DOMAIN_GET_BLOCK_IO_TUNE, room, flags);
        Arguments.given(Api.DOMAIN_GET_BLOCK_IO_TUNE, "disk", room == 0 || disk.isPresent());
        Arguments.oneForm(Api.DOMAIN_GET_BLOCK_IO_TUNE, flags);
        return operations.blockIoTune(domain, disk, room, flags | Flags.TEXTS);
    }

    @Override
    public void setBlockIoTune(Domain domain, String disk, List<TypedParameter> parameters, int flags) {
        guard.check(Api.DOMAIN_SET_BLOCK_IO_TUNE, flags);
        Arguments.positive(Api.DOMAIN_SET_BLOCK_IO_TUNE, "nparams", parameters.size());
        operations.setBlockIoTune(domain, disk, parameters, flags);
    }

    @Override
    public List<TypedParameter> perfEvents(Domain domain, int flags) {
        guard.check(Api.DOMAIN_GET_PERF_EVENTS, flags);
        return operations.perfEvents(domain, flags | Flags.TEXTS);
    }

    @Override
    public void setPerfEvents(Domain domain, List<TypedParameter> parameters, int flags) {
        checkSet(Api.DOMAIN_SET_PERF_EVENTS, parameters, flags);
        operations.setPerfEvents(domain, parameters, flags);
    }

    private void checkGet(Api api, int room, int flags) {
        guard.check(api, flags);
        Arguments.notNegative(api, "nparams", room);
    }

    private void checkSet(Api api, List<TypedParameter> parameters, int flags) {
        guard.check(api, flags);
        Arguments.given(api, "params", !parameters.isEmpty());
    }
}
