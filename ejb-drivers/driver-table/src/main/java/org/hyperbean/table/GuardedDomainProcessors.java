package org.hyperbean.table;

import java.util.List;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.CpuMap;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainProcessors;
import org.hyperbean.driver.Flags;
import org.hyperbean.driver.IoThreadInfo;
import org.hyperbean.driver.ProcessorTimes;
import org.hyperbean.driver.TypedParameter;
import org.hyperbean.driver.VirtualProcessor;
import org.hyperbean.table.Arguments.Flag;

/** Checks the caller's rights before each call of a group: the processors and I/O threads of domains. */
record GuardedDomainProcessors(DomainProcessors operations, Guard guard) implements DomainProcessors {
    private static final Flag MAXIMUM = new Flag("VIR_DOMAIN_VCPU_MAXIMUM", 4);
    private static final Flag GUEST = new Flag("VIR_DOMAIN_VCPU_GUEST", 8);

    @Override
    public void setVcpus(Domain domain, int count) {
        guard.check(Api.DOMAIN_SET_VCPUS);
        Arguments.notZero(Api.DOMAIN_SET_VCPUS, "nvcpus", count);
        operations.setVcpus(domain, count);
    }

    @Override
    public void setVcpus(Domain domain, int count, int flags) {
        guard.check(Api.DOMAIN_SET_VCPUS_FLAGS, flags);
        Arguments.requires(Api.DOMAIN_SET_VCPUS_FLAGS, flags, MAXIMUM, Flag.CONFIG);
        Arguments.exclusive(Api.DOMAIN_SET_VCPUS_FLAGS, flags, GUEST, Flag.CONFIG);
        Arguments.notZero(Api.DOMAIN_SET_VCPUS_FLAGS, "nvcpus", count);
        operations.setVcpus(domain, count, flags);
    }

    @Override
    public List<VirtualProcessor> vcpus(Domain domain, int room, int mapLength) {
        guard.check(Api.DOMAIN_GET_VCPUS);
        Arguments.given(Api.DOMAIN_GET_VCPUS, "info", room > 0);
        Arguments.notNegative(Api.DOMAIN_GET_VCPUS, "maplen", mapLength);
        return operations.vcpus(domain, room, mapLength);
    }

    @Override
    public void pinVcpu(Domain domain, int vcpu, CpuMap map) {
        guard.check(Api.DOMAIN_PIN_VCPU);
        operations.pinVcpu(domain, vcpu, map);
    }

    @Override
    public void pinVcpu(Domain domain, int vcpu, CpuMap map, int flags) {
        guard.check(Api.DOMAIN_PIN_VCPU_FLAGS, flags);
        operations.pinVcpu(domain, vcpu, map, flags);
    }

    @Override
    public List<CpuMap> vcpuPins(Domain domain, int room, int mapLength, int flags) {
        guard.check(Api.DOMAIN_GET_VCPU_PIN_INFO, flags);
        Arguments.given(Api.DOMAIN_GET_VCPU_PIN_INFO, "cpumaps", mapLength > 0);
        Arguments.positive(Api.DOMAIN_GET_VCPU_PIN_INFO, "ncpumaps", room);
        Arguments.oneForm(Api.DOMAIN_GET_VCPU_PIN_INFO, flags);
        return operations.vcpuPins(domain, room, mapLength, flags);
    }

    @Override
    public void pinEmulator(Domain domain, CpuMap map, int flags) {
        guard.check(Api.DOMAIN_PIN_EMULATOR, flags);
        operations.pinEmulator(domain, map, flags);
    }

    @Override
    public CpuMap emulatorPin(Domain domain, int mapLength, int flags) {
        guard.check(Api.DOMAIN_GET_EMULATOR_PIN_INFO, flags);
        Arguments.given(Api.DOMAIN_GET_EMULATOR_PIN_INFO, "cpumap", mapLength > 0);
        Arguments.oneForm(Api.DOMAIN_GET_EMULATOR_PIN_INFO, flags);
        return operations.emulatorPin(domain, mapLength, flags);
    }

    @Override
    public List<IoThreadInfo> ioThreads(Domain domain, int flags) {
        guard.check(Api.DOMAIN_GET_IOTHREAD_INFO, flags);
        Arguments.oneForm(Api.DOMAIN_GET_IOTHREAD_INFO, flags);
        return operations.ioThreads(domain, flags);
    }

    @Override
    public void pinIoThread(Domain domain, int id, CpuMap map, int flags) {
        guard.check(Api.DOMAIN_PIN_IOTHREAD, flags);
        operations.pinIoThread(domain, id, map, flags);
    }

    @Override
    public void addIoThread(Domain domain, int id, int flags) {
        guard.check(Api.DOMAIN_ADD_IOTHREAD, flags);
        operations.addIoThread(domain, id, flags);
    }

    @Override
    public void removeIoThread(Domain domain, int id, int flags) {
        guard.check(Api.DOMAIN_DEL_IOTHREAD, flags);
        Arguments.notZero(Api.DOMAIN_DEL_IOTHREAD, "iothread_id", id);
        operations.removeIoThread(domain, id, flags);
    }

    @Override
    public void setIoThread(Domain domain, int id, List<TypedParameter> parameters, int flags) {
        guard.check(Api.DOMAIN_SET_IOTHREAD_PARAMS, flags);
        Arguments.given(Api.DOMAIN_SET_IOTHREAD_PARAMS, "params", !parameters.isEmpty());
        operations.setIoThread(domain, id, parameters, flags);
    }

    @Override
    public ProcessorTimes times(Domain domain, int room, int start, int count, int flags) {
        guard.check(Api.DOMAIN_GET_CPU_STATS, flags);
        if (start == -1) {
            Arguments.require(
                    Api.DOMAIN_GET_CPU_STATS, "start_cpu", count == 1, "ncpus must be 1 when start_cpu is -1");
        } else {
            Arguments.notNegative(Api.DOMAIN_GET_CPU_STATS, "start_cpu", start);
        }
        Arguments.given(Api.DOMAIN_GET_CPU_STATS, "params", room == 0 || count != 0);
        return operations.times(domain, room, start, count, flags | Flags.TEXTS);
    }
}
