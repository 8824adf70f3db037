package org.hyperbean.drivers.qemu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainFilter;
import org.hyperbean.driver.DomainStats;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Flags;
import org.hyperbean.driver.TypedParameter;
import org.hyperbean.host.ProcessFacts;

/** The figures of {@code virConnectGetAllDomainStats}, under libvirt's names and in its order. */
record DomainStatistics(DomainTable domains) {
    private static final int STATE = 1;
    private static final int CPU_TOTAL = 1 << 1;
    private static final int BALLOON = 1 << 2;
    private static final int VCPU = 1 << 3;
    private static final int ALL_GROUPS = (1 << 11) - 1;
    private static final int NO_WAIT = 1 << 29;
    private static final int BACKING = 1 << 30;
    private static final int ENFORCE = 1 << 31;
    /** Active, inactive, persistent, transient, running, paused, shut off and other, as for listings. */
    private static final int FILTERS = 0xff;

    /** {@code VIR_VCPU_RUNNING}. */
    private static final int VCPU_RUNNING = 1;

    List<DomainStats> of(List<Domain> named, int groups, int flags) {
        Flags.check(flags, FILTERS | NO_WAIT | BACKING | ENFORCE, ErrorDomain.QEMU, "qemuConnectGetAllDomainStats");
        if ((flags & ENFORCE) != 0 && (groups & ~ALL_GROUPS) != 0) {
            throw QemuErrors.unsupportedArgument(
                    "Stats types bits 0x%x are not supported by this daemon or QEMU".formatted(groups & ~ALL_GROUPS));
        }
        int wanted = groups == 0 ? ALL_GROUPS : groups;
        Collection<QemuDomain> chosen = named.isEmpty()
                ? domains.all()
                : named.stream().map(domains::get).toList();
        return chosen.stream()
                .map(QemuDomain::picture)
                .filter(picture -> DomainFilter.accepts(picture.status(), flags & FILTERS))
                .map(picture -> new DomainStats(picture.domain(), parameters(picture, wanted)))
                .toList();
    }

    private static List<TypedParameter> parameters(DomainPicture picture, int groups) {
        List<TypedParameter> all = new ArrayList<>();
        if ((groups & STATE) != 0) {
            all.add(TypedParameter.ofInt("state.state", picture.state().number()));
            all.add(TypedParameter.ofInt("state.reason", picture.reason().number()));
        }
        if ((groups & CPU_TOTAL) != 0) {
            picture.guest().flatMap(guest -> guest.process().facts()).ifPresent(facts -> addCpu(all, facts));
        }
        if ((groups & BALLOON) != 0) {
            addBalloon(all, picture);
        }
        if ((groups & VCPU) != 0) {
            addVcpus(all, picture);
        }
        return all;
    }

    private static void addCpu(List<TypedParameter> all, ProcessFacts facts) {
        all.add(TypedParameter.ofUnsignedLong("cpu.time", facts.cpuTime().toNanos()));
        all.add(TypedParameter.ofUnsignedLong("cpu.user", facts.userTime().toNanos()));
        all.add(TypedParameter.ofUnsignedLong("cpu.system", facts.systemTime().toNanos()));
        all.add(TypedParameter.ofUnsignedInt("cpu.cache.monitor.count", 0));
        all.add(TypedParameter.ofUnsignedLong("cpu.haltpoll.success.time", 0));
        all.add(TypedParameter.ofUnsignedLong("cpu.haltpoll.fail.time", 0));
    }

    private static void addBalloon(List<TypedParameter> all, DomainPicture picture) {
        all.add(TypedParameter.ofUnsignedLong("balloon.current", picture.memoryKiB()));
        all.add(TypedParameter.ofUnsignedLong(
                "balloon.maximum", picture.document().memory().totalKiB()));
        picture.guest().flatMap(guest -> guest.process().facts()).ifPresent(facts -> {
            all.add(TypedParameter.ofUnsignedLong("balloon.last-update", 0));
            all.add(TypedParameter.ofUnsignedLong("balloon.rss", facts.residentKiB()));
        });
    }

    private static void addVcpus(List<TypedParameter> all, DomainPicture picture) {
        var vcpus = picture.document().vcpus();
        all.add(TypedParameter.ofUnsignedInt("vcpu.current", vcpus.online()));
        all.add(TypedParameter.ofUnsignedInt("vcpu.maximum", vcpus.maximum()));
        picture.guest().ifPresent(guest -> {
            for (int i = 0; i < guest.vcpuThreads().size(); i++) {
                addVcpu(
                        all,
                        "vcpu." + i,
                        guest.process().pid(),
                        guest.vcpuThreads().get(i));
            }
        });
    }

    private static void addVcpu(List<TypedParameter> all, String name, long pid, long thread) {
        all.add(TypedParameter.ofInt(name + ".state", VCPU_RUNNING));
        ProcessFacts.ofThread(pid, thread)
                .ifPresent(facts -> all.add(TypedParameter.ofUnsignedLong(
                        name + ".time", facts.cpuTime().toNanos())));
        all.add(TypedParameter.ofUnsignedLong(name + ".wait", 0));
        all.add(TypedParameter.ofUnsignedLong(name + ".delay", queueDelayNanos(pid, thread)));
    }

    /** How long the thread was ready without running: the second figure of its {@code schedstat}. */
    private static long queueDelayNanos(long pid, long thread) {
        try {
            Path file = Path.of("/proc/%d/task/%d/schedstat".formatted(pid, thread));
            return Long.parseLong(Files.readString(file).strip().split(" ", -1)[1]);
        } catch (IOException _) {
            return 0;
        }
    }
}
