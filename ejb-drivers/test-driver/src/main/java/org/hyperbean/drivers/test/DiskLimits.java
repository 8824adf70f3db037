package org.hyperbean.drivers.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.device.IoTune;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.ParameterRules;
import org.hyperbean.driver.TunableParameters;
import org.hyperbean.driver.TypedKind;
import org.hyperbean.driver.TypedParameter;

/** How much may be read from and written to disks, in bytes and in requests. */
record DiskLimits(TestJobs jobs) {
    private static final String GROUP = "group_name";
    private static final long HIGHEST = 1_000_000_000_000_000L;
    private static final List<String> CONFLICTS = List.of("bytes_sec", "iops_sec", "bytes_sec_max", "iops_sec_max");
    private static final List<String> WITH_MAXIMUM = IoTune.BEFORE_GROUP.subList(0, 6);
    private static final List<String> LIMITS = Stream.concat(IoTune.BEFORE_GROUP.stream(), IoTune.AFTER_GROUP.stream())
            .toList();
    private static final ParameterRules RULES =
            ParameterRules.of(TypedKind.ULLONG, LIMITS.stream()).and(TypedKind.STRING, GROUP);

    TunableParameters get(Domain target, Optional<String> disk, int room, int flags) {
        TuningFlags.checkGet(flags, "testDomainGetBlockIoTune");
        if (room == 0) {
            return TunableParameters.counted(LIMITS.size() + 1);
        }
        String name = disk.orElseThrow();
        IoTune limits = TestDisks.findFirst(jobs.readOne(target, Api.DOMAIN_GET_BLOCK_IO_TUNE, flags), name)
                .orElseThrow(() -> TestErrors.badValue("disk '%s' was not found in the domain config".formatted(name)))
                .limits();
        List<TypedParameter> found = new ArrayList<>();
        IoTune.BEFORE_GROUP.forEach(limit -> found.add(TypedParameter.ofUnsignedLong(limit, limits.limit(limit))));
        found.add(TypedParameter.ofString(GROUP, limits.group().orElse("")));
        IoTune.AFTER_GROUP.forEach(limit -> found.add(TypedParameter.ofUnsignedLong(limit, limits.limit(limit))));
        return TunableParameters.of(found);
    }

    /** The reference collects an event of the change and never sends it. */
    void set(Domain target, String name, List<TypedParameter> parameters, int flags) {
        TuningFlags.checkSet(flags, "testDomainSetBlockIoTune");
        RULES.check(parameters);
        jobs.editOne(target, Api.DOMAIN_SET_BLOCK_IO_TUNE, flags, document -> {
            Disk disk = TestDisks.findFirst(document, name)
                    .orElseThrow(() ->
                            TestErrors.badValue("missing persistent configuration for disk '%s'".formatted(name)));
            Disk changed = disk.withLimits(changed(disk.limits(), parameters));
            return document.mapDevices(devices -> devices.replace(disk, changed));
        });
    }

    private static IoTune changed(IoTune before, List<TypedParameter> parameters) {
        IoTune after = before;
        for (TypedParameter parameter : parameters) {
            after = parameter.field().equals(GROUP)
                    ? after.withGroup(parameter.value().text())
                    : after.with(parameter.field(), checked(parameter.value().number()));
        }
        check(after);
        return after;
    }

    private static long checked(long value) {
        if (Long.compareUnsigned(value, HIGHEST) > 0) {
            throw TestErrors.unsupportedValue(
                    "block I/O throttle limit value must be no more than %d".formatted(HIGHEST));
        }
        return value;
    }

    private static void check(IoTune limits) {
        for (String what : CONFLICTS) {
            boolean single = limits.limit("read_" + what) != 0 || limits.limit("write_" + what) != 0;
            if (single && limits.limit("total_" + what) != 0) {
                throw TestErrors.badValue("total and read/write of %s cannot be set at the same time".formatted(what));
            }
        }
        for (String name : WITH_MAXIMUM) {
            String maximum = name + "_max";
            if (Long.compareUnsigned(limits.limit(name), limits.limit(maximum)) > 0) {
                // The space at the end is the reference's.
                throw TestErrors.badValue("%s cannot be set higher than %s ".formatted(name, maximum));
            }
        }
    }
}
