package org.hyperbean.drivers.test;

import java.util.ArrayList;
import java.util.List;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.Flags;
import org.hyperbean.driver.ProcessorTimes;
import org.hyperbean.driver.TypedParameter;

/** The times that domains of a test node seem to have used. All figures are the reference's, in nanoseconds. */
record TestProcessorTimes(TestJobs jobs) {
    private static final String ALL = "cpu_time";
    private static final String GUEST = "vcpu_time";
    private static final long TOTAL = 48_772_617_035L;
    private static final long HYPERVISOR = 1_234_567_890;
    private static final List<TypedParameter> TOTALS = List.of(
            TypedParameter.ofUnsignedLong(ALL, TOTAL),
            TypedParameter.ofUnsignedLong("user_time", 5_540_000_000L),
            TypedParameter.ofUnsignedLong("system_time", 6_460_000_000L));

    ProcessorTimes of(Domain target, int room, int start, int count, int flags) {
        TestErrors.checkFlags(flags, Flags.TEXTS, "testDomainGetCPUStats");
        jobs.readActive(target, Api.DOMAIN_GET_CPU_STATS);
        return start < 0 ? totals(room) : each(room, start, count);
    }

    private static ProcessorTimes totals(int room) {
        if (room == 0) {
            return ProcessorTimes.counted(TOTALS.size());
        }
        List<TypedParameter> taken = TOTALS.subList(0, Math.min(room, TOTALS.size()));
        return new ProcessorTimes(taken.size(), taken);
    }

    /** Of a host's processors the reference only knows the cores of one socket. */
    private ProcessorTimes each(int room, int start, int count) {
        int known = jobs.node().info().cores();
        int kinds = 2;
        if (count == 0) {
            return ProcessorTimes.counted(known);
        }
        if (room == 0) {
            return ProcessorTimes.counted(kinds);
        }
        if (start >= known) {
            throw TestErrors.badValue("start_cpu %d larger than maximum of %d".formatted(start, known - 1));
        }
        List<TypedParameter> values = new ArrayList<>();
        for (int cpu = start; cpu < Math.min(known, (long) start + count); cpu++) {
            long time = TOTAL / known + cpu;
            values.add(TypedParameter.ofUnsignedLong(ALL, time));
            if (room > 1) {
                values.add(TypedParameter.ofUnsignedLong(GUEST, time - HYPERVISOR));
            }
        }
        return new ProcessorTimes(Math.min(room, kinds), values);
    }
}
