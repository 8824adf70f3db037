package org.hyperbean.drivers.test;

import java.util.List;
import java.util.stream.Stream;
import org.hyperbean.documents.device.MemoryBalloon;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.domain.DomainMemory;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainImpact;
import org.hyperbean.driver.DomainMemoryOperations;
import org.hyperbean.driver.MemoryStatistic;

/** The memory of domains of a test node. */
record TestDomainMemoryOperations(TestJobs jobs) implements DomainMemoryOperations {
    private static final int MAXIMUM = 4;
    private static final int VIRTUAL = 1;
    private static final int PHYSICAL = 2;

    @Override
    public void setMaximum(Domain target, long kibibytes) {
        set(target, kibibytes, MAXIMUM, Api.DOMAIN_SET_MAX_MEMORY);
    }

    @Override
    public void set(Domain target, long kibibytes) {
        set(target, kibibytes, DomainImpact.LIVE, Api.DOMAIN_SET_MEMORY);
    }

    @Override
    public void set(Domain target, long kibibytes, int flags) {
        set(target, kibibytes, flags, Api.DOMAIN_SET_MEMORY_FLAGS);
    }

    @Override
    public List<MemoryStatistic> statistics(Domain target, int room, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainMemoryStats");
        DomainDocument document =
                jobs.readActive(target, Api.DOMAIN_MEMORY_STATS).document();
        return balloon(document)
                .map(_ -> BalloonStatistics.of((int) document.memory().currentKiB()))
                .findFirst()
                .orElse(List.of())
                .stream()
                .limit(Integer.toUnsignedLong(room))
                .toList();
    }

    @Override
    public void setStatisticsPeriod(Domain target, int seconds, int flags) {
        TuningFlags.checkSet(flags, "testDomainSetMemoryStatsPeriod");
        jobs.editOne(target, Api.DOMAIN_SET_MEMORY_STATS_PERIOD, flags, document -> {
            MemoryBalloon balloon = balloon(document)
                    .findFirst()
                    .orElseThrow(() -> TestErrors.internal(
                            "No memory balloon device configured, can not set the collection period"));
            return document.mapDevices(devices -> devices.replace(balloon, balloon.withStatisticsPeriod(seconds)));
        });
    }

    /** {@inheritDoc} Each byte is the lowest byte of its address. */
    @Override
    public byte[] peek(Domain target, long start, int size, int flags) {
        TestErrors.checkFlags(flags, VIRTUAL | PHYSICAL, "testDomainMemoryPeek");
        if (flags != VIRTUAL && flags != PHYSICAL) {
            throw TestErrors.badValue("flags parameter must be VIR_MEMORY_VIRTUAL or VIR_MEMORY_PHYSICAL");
        }
        jobs.readActive(target, Api.DOMAIN_MEMORY_PEEK);
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (start + i);
        }
        return bytes;
    }

    private void set(Domain target, long kibibytes, int flags, Api api) {
        TestErrors.checkFlags(flags, DomainImpact.FLAGS | MAXIMUM, "testDomainSetMemoryFlags");
        jobs.change(target, api, domain -> {
            TestPicture picture = domain.picture();
            boolean live = picture.impactOfOne(flags).live();
            domain.replace(picture.editedOne(
                    flags,
                    document -> (flags & MAXIMUM) != 0
                            ? withMaximum(document, kibibytes, live)
                            : withCurrent(document, kibibytes)));
        });
    }

    private static DomainDocument withMaximum(DomainDocument document, long kibibytes, boolean live) {
        DomainMemory memory = document.memory();
        if (live) {
            throw TestErrors.invalid("cannot resize the maximum memory on an active domain");
        }
        if (document.numaNodes() > 0) {
            throw TestErrors.invalid(
                    "initial memory size of a domain with NUMA nodes cannot be modified with this API");
        }
        if (memory.hotplug()
                .filter(limit -> Long.compareUnsigned(limit.maximumKiB(), kibibytes) < 0)
                .isPresent()) {
            throw TestErrors.invalid("cannot set initial memory size greater than the maximum memory size");
        }
        return document.withMemory(memory.withTotal(kibibytes));
    }

    private static DomainDocument withCurrent(DomainDocument document, long kibibytes) {
        DomainMemory memory = document.memory();
        if (Long.compareUnsigned(kibibytes, memory.totalKiB()) > 0) {
            throw TestErrors.badValue("cannot set memory higher than max memory");
        }
        return document.withMemory(memory.withCurrent(kibibytes));
    }

    private static Stream<MemoryBalloon> balloon(DomainDocument document) {
        return document.devices(MemoryBalloon.class).filter(MemoryBalloon::exists);
    }
}
