package org.hyperbean.drivers.test;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hyperbean.documents.domain.CpuPinning;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.domain.Vcpus;
import org.hyperbean.documents.xml.CpuSet;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.CpuMap;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainImpact;
import org.hyperbean.driver.DomainProcessors;
import org.hyperbean.driver.IoThreadInfo;
import org.hyperbean.driver.ProcessorTimes;
import org.hyperbean.driver.TypedParameter;
import org.hyperbean.driver.VirtualProcessor;

/** The processors and I/O threads of domains of a test node. */
final class TestDomainProcessors implements DomainProcessors {
    private static final int MAXIMUM = 4;

    /** A node file may name any number; it must not decide on the daemon's own memory. */
    private static final int MOST_HOST_CPUS = 1 << 20;

    /** The part of the time since 1970 that every processor seems to have run. */
    private static final int PART_OF_TIME = 10;

    private final TestJobs jobs;
    private final TestIoThreads ioThreads;
    private final TestProcessorTimes times;

    TestDomainProcessors(TestJobs jobs) {
        this.jobs = jobs;
        ioThreads = new TestIoThreads(jobs);
        times = new TestProcessorTimes(jobs);
    }

    @Override
    public void setVcpus(Domain target, int count) {
        setVcpus(target, count, DomainImpact.LIVE, Api.DOMAIN_SET_VCPUS);
    }

    @Override
    public void setVcpus(Domain target, int count, int flags) {
        setVcpus(target, count, flags, Api.DOMAIN_SET_VCPUS_FLAGS);
    }

    @Override
    public List<VirtualProcessor> vcpus(Domain target, int room, int mapLength) {
        TestPicture picture = jobs.read(target, Api.DOMAIN_GET_VCPUS);
        if (!picture.isActive()) {
            throw TestErrors.invalid("cannot list vcpus for an inactive domain");
        }
        Vcpus vcpus = picture.document().vcpus();
        // A microsecond counts as a nanosecond.
        Duration time = Duration.ofNanos(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()) / PART_OF_TIME);
        return IntStream.range(0, Math.min(room, vcpus.online()))
                .mapToObj(id -> vcpus.isOnline(id) ? vcpu(picture.document(), id, time) : VirtualProcessor.NONE)
                .toList();
    }

    @Override
    public void pinVcpu(Domain target, int vcpu, CpuMap map) {
        pinVcpu(target, vcpu, map, Api.DOMAIN_PIN_VCPU);
    }

    @Override
    public void pinVcpu(Domain target, int vcpu, CpuMap map, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainPinVcpuFlags");
        pinVcpu(target, vcpu, map, Api.DOMAIN_PIN_VCPU_FLAGS);
    }

    @Override
    public List<CpuMap> vcpuPins(Domain target, int room, int mapLength, int flags) {
        DomainDocument document = jobs.readOne(target, Api.DOMAIN_GET_VCPU_PIN_INFO, flags);
        return IntStream.range(0, Math.min(room, document.vcpus().maximum()))
                .mapToObj(id -> pin(
                        document, Optional.ofNullable(pinning(document).vcpus().get(id))))
                .toList();
    }

    @Override
    public void pinEmulator(Domain target, CpuMap map, int flags) {
        TuningFlags.checkSet(flags, "testDomainPinEmulator");
        jobs.editOne(target, Api.DOMAIN_PIN_EMULATOR, flags, document -> {
            if (map.isEmpty()) {
                throw TestErrors.badValue("Empty cpu list for pinning");
            }
            return withPinning(document, pinning(document).withEmulator(CpuSet.of(map.numbers())));
        });
    }

    @Override
    public CpuMap emulatorPin(Domain target, int mapLength, int flags) {
        TuningFlags.checkSet(flags, "testDomainGetEmulatorPinInfo");
        DomainDocument document = jobs.readOne(target, Api.DOMAIN_GET_EMULATOR_PIN_INFO, flags);
        return pin(document, pinning(document).emulator());
    }

    @Override
    public List<IoThreadInfo> ioThreads(Domain target, int flags) {
        return ioThreads.list(target, flags);
    }

    @Override
    public void pinIoThread(Domain target, int id, CpuMap map, int flags) {
        ioThreads.pin(target, id, map, flags);
    }

    @Override
    public void addIoThread(Domain target, int id, int flags) {
        ioThreads.add(target, id, flags);
    }

    @Override
    public void removeIoThread(Domain target, int id, int flags) {
        ioThreads.remove(target, id, flags);
    }

    @Override
    public void setIoThread(Domain target, int id, List<TypedParameter> parameters, int flags) {
        ioThreads.set(target, id, parameters, flags);
    }

    @Override
    public ProcessorTimes times(Domain target, int room, int start, int count, int flags) {
        return times.of(target, room, start, count, flags);
    }

    private void setVcpus(Domain target, int count, int flags, Api api) {
        TestErrors.checkFlags(flags, DomainImpact.FLAGS | MAXIMUM, "testDomainSetVcpusFlags");
        if (Integer.compareUnsigned(count, TestHost.MAXIMUM_VCPUS) > 0) {
            throw TestErrors.badValue("requested cpu amount exceeds maximum supported amount (%d > %d)"
                    .formatted(count, TestHost.MAXIMUM_VCPUS));
        }
        jobs.change(target, api, domain -> {
            TestPicture picture = domain.picture();
            DomainImpact impact = picture.impact(flags);
            boolean maximum = (flags & MAXIMUM) != 0;
            if (impact.live()) {
                checkRoom(picture.document(), count);
            }
            if (impact.config() && !maximum) {
                checkRoom(picture.definition(), count);
            }
            domain.replace(picture.edited(
                    impact,
                    running -> running.withVcpus(running.vcpus().withOnline(count)),
                    definition -> maximum
                            ? withMaximum(definition, count)
                            : definition.withVcpus(definition.vcpus().withOnline(count))));
        });
    }

    private static void checkRoom(DomainDocument document, int count) {
        int maximum = document.vcpus().maximum();
        if (maximum < count) {
            throw TestErrors.badValue("requested cpu amount exceeds maximum (%d > %d)".formatted(count, maximum));
        }
    }

    private static DomainDocument withMaximum(DomainDocument document, int count) {
        return document.withVcpus(document.vcpus().withMaximum(count))
                .withTuning(document.tuning().withCpus(document.tuning().cpus().cutAt(count)));
    }

    private void pinVcpu(Domain target, int vcpu, CpuMap map, Api api) {
        jobs.change(target, api, domain -> {
            TestPicture picture = domain.picture();
            if (!picture.isActive()) {
                throw TestErrors.invalid("cannot pin vcpus on an inactive domain");
            }
            DomainDocument document = picture.document();
            if (vcpu < 0 || !document.vcpus().isOnline(vcpu)) {
                throw TestErrors.badValue("requested vcpu '%d' is not present in the domain".formatted(vcpu));
            }
            CpuPinning pinned = pinning(document).withVcpu(vcpu, CpuSet.of(map.numbers()));
            domain.replace(picture.withDocument(withPinning(document, pinned)));
        });
    }

    private VirtualProcessor vcpu(DomainDocument document, int id, Duration time) {
        CpuMap affinity =
                pin(document, Optional.ofNullable(pinning(document).vcpus().get(id)));
        return new VirtualProcessor(id, VirtualProcessor.RUNNING, time, affinity.highest(), affinity);
    }

    /** What a thread is bound to: its own processors, or those of the domain, or all. */
    private CpuMap pin(DomainDocument document, Optional<CpuSet> own) {
        return own.or(() -> document.vcpus().cpuSet())
                .map(set -> CpuMap.of(set.numbers()))
                .orElseGet(() -> CpuMap.below(Math.min(jobs.node().info().maximumCpus(), MOST_HOST_CPUS)));
    }

    private static CpuPinning pinning(DomainDocument document) {
        return document.tuning().cpus().pinning();
    }

    static DomainDocument withPinning(DomainDocument document, CpuPinning changed) {
        return document.withTuning(
                document.tuning().withCpus(document.tuning().cpus().withPinning(changed)));
    }
}
