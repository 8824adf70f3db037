package org.hyperbean.drivers.test;

import java.util.List;
import java.util.Optional;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainTuning;
import org.hyperbean.driver.ParameterRules;
import org.hyperbean.driver.SchedulerType;
import org.hyperbean.driver.TunableParameters;
import org.hyperbean.driver.TypedKind;
import org.hyperbean.driver.TypedParameter;

/**
 * Limits and weights of domains of a test node. They are kept in the domains' documents and limit nothing; the
 * scheduler's are not even kept.
 */
final class TestDomainTuning implements DomainTuning {
    private static final String WEIGHT = "weight";
    private static final int ALWAYS = 50;
    private static final ParameterRules SCHEDULER = ParameterRules.of(TypedKind.UINT, WEIGHT);

    private final TestJobs jobs;
    private final MemoryLimits memory;
    private final BlockShares blocks;
    private final NodeChoice nodes;
    private final CardLimits cards;
    private final DiskLimits disks;
    private final CountedEvents events;

    TestDomainTuning(TestJobs jobs) {
        this.jobs = jobs;
        memory = new MemoryLimits(jobs);
        blocks = new BlockShares(jobs);
        nodes = new NodeChoice(jobs);
        cards = new CardLimits(jobs);
        disks = new DiskLimits(jobs);
        events = new CountedEvents(jobs);
    }

    @Override
    public SchedulerType schedulerType(Domain domain) {
        jobs.pass(domain, Api.DOMAIN_GET_SCHEDULER_TYPE);
        return new SchedulerType("fair", 1);
    }

    @Override
    public List<TypedParameter> schedulerParameters(Domain domain, int room) {
        return schedulerParameters(domain, room, 0);
    }

    @Override
    public List<TypedParameter> schedulerParameters(Domain domain, int room, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainGetSchedulerParametersFlags");
        jobs.read(domain, Api.DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS);
        return List.of(TypedParameter.ofUnsignedInt(WEIGHT, ALWAYS));
    }

    @Override
    public void setSchedulerParameters(Domain domain, List<TypedParameter> parameters) {
        setSchedulerParameters(domain, parameters, 0);
    }

    @Override
    public void setSchedulerParameters(Domain domain, List<TypedParameter> parameters, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainSetSchedulerParametersFlags");
        SCHEDULER.check(parameters);
        jobs.change(domain, Api.DOMAIN_SET_SCHEDULER_PARAMETERS_FLAGS, _ -> {});
    }

    @Override
    public TunableParameters memoryParameters(Domain domain, int room, int flags) {
        return memory.get(domain, room, flags);
    }

    @Override
    public void setMemoryParameters(Domain domain, List<TypedParameter> parameters, int flags) {
        memory.set(domain, parameters, flags);
    }

    @Override
    public TunableParameters blkioParameters(Domain domain, int room, int flags) {
        return blocks.get(domain, room, flags);
    }

    @Override
    public void setBlkioParameters(Domain domain, List<TypedParameter> parameters, int flags) {
        blocks.set(domain, parameters, flags);
    }

    @Override
    public TunableParameters numaParameters(Domain domain, int room, int flags) {
        return nodes.get(domain, room, flags);
    }

    @Override
    public void setNumaParameters(Domain domain, List<TypedParameter> parameters, int flags) {
        nodes.set(domain, parameters, flags);
    }

    @Override
    public TunableParameters interfaceParameters(Domain domain, String device, int room, int flags) {
        return cards.get(domain, device, room, flags);
    }

    @Override
    public void setInterfaceParameters(Domain domain, String device, List<TypedParameter> parameters, int flags) {
        cards.set(domain, device, parameters, flags);
    }

    @Override
    public TunableParameters blockIoTune(Domain domain, Optional<String> disk, int room, int flags) {
        return disks.get(domain, disk, room, flags);
    }

    @Override
    public void setBlockIoTune(Domain domain, String disk, List<TypedParameter> parameters, int flags) {
        disks.set(domain, disk, parameters, flags);
    }

    @Override
    public List<TypedParameter> perfEvents(Domain domain, int flags) {
        return events.get(domain, flags);
    }

    @Override
    public void setPerfEvents(Domain domain, List<TypedParameter> parameters, int flags) {
        events.set(domain, parameters, flags);
    }
}
