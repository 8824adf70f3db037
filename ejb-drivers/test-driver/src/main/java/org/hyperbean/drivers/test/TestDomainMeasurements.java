package org.hyperbean.drivers.test;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.BlockInfo;
import org.hyperbean.driver.BlockStatistics;
import org.hyperbean.driver.ControlInfo;
import org.hyperbean.driver.DiskError;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainMeasurements;
import org.hyperbean.driver.InterfaceStatistics;
import org.hyperbean.driver.InterfaceStatistics.Traffic;

/** What domains of a test node did: nothing, so the figures are made of the time of day, as the reference's are. */
record TestDomainMeasurements(TestJobs jobs) implements DomainMeasurements {
    private static final long MICROSECONDS = 1_000_000;
    private static final BlockInfo SIZE = new BlockInfo(1_099_506_450_432L, 1_099_511_627_776L, 1_099_511_627_776L);

    /** How many kinds of disk errors there are; all but the first, which is none, come in turn. */
    private static final int ERRORS = 3;

    @Override
    public BlockStatistics blockStats(Domain target, String disk) {
        if (disk.isEmpty()) {
            throw TestErrors.unsupported("summary statistics are not supported yet");
        }
        TestPicture picture = jobs.readActive(target, Api.DOMAIN_BLOCK_STATS);
        if (TestDisks.findOnly(picture.document(), disk).isEmpty()) {
            throw TestErrors.badValue("invalid path: " + disk);
        }
        long now = now();
        return new BlockStatistics(now / 10, now / 20, now / 30, now / 40, now / (2 * MICROSECONDS));
    }

    @Override
    public InterfaceStatistics interfaceStats(Domain target, String device) {
        TestPicture picture = jobs.readActive(target, Api.DOMAIN_INTERFACE_STATS);
        TestCards.find(picture.document(), device);
        long now = now();
        return new InterfaceStatistics(
                new Traffic(now / 10, now / 100, now / MICROSECONDS, now / (2 * MICROSECONDS)),
                new Traffic(now / 20, now / 110, now / (3 * MICROSECONDS), now / (4 * MICROSECONDS)));
    }

    @Override
    public BlockInfo blockInfo(Domain target, String name, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainGetBlockInfo");
        TestPicture picture = jobs.read(target, Api.DOMAIN_GET_BLOCK_INFO);
        Disk disk = TestDisks.findOnly(picture.document(), name)
                .orElseThrow(() -> TestErrors.badValue("invalid path %s not assigned to domain".formatted(name)));
        if (disk.source().isEmpty()) {
            throw TestErrors.badValue("disk '%s' does not currently have a source assigned".formatted(name));
        }
        return SIZE;
    }

    /** Every disk has failed. */
    @Override
    public List<DiskError> diskErrors(Domain target, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainGetDiskErrors");
        TestPicture picture = jobs.readActive(target, Api.DOMAIN_GET_DISK_ERRORS);
        List<DiskError> errors = new ArrayList<>();
        picture.document()
                .devices(Disk.class)
                .forEach(disk -> errors.add(new DiskError(disk.target().device(), errors.size() % (ERRORS - 1) + 1)));
        return errors;
    }

    @Override
    public ControlInfo controlInfo(Domain target, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainGetControlInfo");
        return jobs.readActive(target, Api.DOMAIN_GET_CONTROL_INFO).guest().control();
    }

    private static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }
}
