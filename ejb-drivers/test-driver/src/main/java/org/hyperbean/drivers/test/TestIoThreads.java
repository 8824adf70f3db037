package org.hyperbean.drivers.test;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.domain.IoThreads;
import org.hyperbean.documents.domain.Tuning;
import org.hyperbean.documents.xml.CpuSet;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.CpuMap;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainImpact;
import org.hyperbean.driver.IoThreadInfo;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.ParameterRules;
import org.hyperbean.driver.TypedKind;
import org.hyperbean.driver.TypedParameter;

/** The I/O threads of domains of a test node. */
record TestIoThreads(TestJobs jobs) {
    private static final ParameterRules RULES = ParameterRules.of(TypedKind.ULLONG, PolledThread.MAXIMUM)
            .and(TypedKind.UINT, PolledThread.GROW, PolledThread.SHRINK);

    List<IoThreadInfo> list(Domain target, int flags) {
        TuningFlags.checkSet(flags, "testDomainGetIOThreadInfo");
        DomainDocument document = jobs.readOne(target, Api.DOMAIN_GET_IOTHREAD_INFO, flags);
        Tuning tuning = document.tuning();
        // The reference lets a thread run on as many of the host's processors as the guest has.
        Optional<CpuSet> all = document.vcpus().cpuSet();
        CpuMap counted = CpuMap.below(document.vcpus().online());
        return tuning.ioThreads().threads().stream()
                .map(thread -> new IoThreadInfo(
                        (int) thread.id(),
                        Optional.ofNullable(tuning.cpus().pinning().ioThreads().get(thread.id()))
                                .or(() -> all)
                                .map(set -> CpuMap.of(set.numbers()))
                                .orElse(counted)))
                .toList();
    }

    void pin(Domain target, int id, CpuMap map, int flags) {
        TuningFlags.checkSet(flags, "testDomainPinIOThread");
        jobs.editOne(target, Api.DOMAIN_PIN_IOTHREAD, flags, document -> {
            Tuning tuning = document.tuning();
            if (map.isEmpty()) {
                throw TestErrors.badValue("Empty iothread cpumap list for pinning");
            }
            if (!tuning.ioThreads().has(Integer.toUnsignedLong(id))) {
                throw TestErrors.badValue("iothreadid %d not found".formatted(id));
            }
            long thread = Integer.toUnsignedLong(id);
            return document.withTuning(tuning.withThreads(
                    tuning.ioThreads().naming(thread),
                    tuning.cpus().withPinning(tuning.cpus().pinning().withIoThread(thread, CpuSet.of(map.numbers())))));
        });
    }

    void add(Domain target, int id, int flags) {
        check(id, flags, DomainImpact.FLAGS, "testDomainAddIOThread");
        change(
                target,
                Api.DOMAIN_ADD_IOTHREAD,
                flags,
                document -> {
                    Tuning tuning = document.tuning();
                    IoThreads threads = tuning.ioThreads();
                    long thread = Integer.toUnsignedLong(id);
                    if (threads.has(thread)) {
                        throw IoThreadUse.refused("an IOThread is already using iothread_id '%d'".formatted(thread));
                    }
                    return document.withTuning(tuning.withThreads(threads.with(thread), tuning.cpus()));
                },
                threads -> threads.with(PolledThread.added(id)));
    }

    void remove(Domain target, int id, int flags) {
        check(id, flags, DomainImpact.FLAGS, "testDomainDelIOThread");
        change(
                target,
                Api.DOMAIN_DEL_IOTHREAD,
                flags,
                document -> {
                    long thread = Integer.toUnsignedLong(id);
                    IoThreadUse.check(document, thread);
                    Tuning tuning = document.tuning();
                    return document.withTuning(tuning.withThreads(
                            tuning.ioThreads().without(thread), tuning.cpus().withoutIoThread(thread)));
                },
                threads -> threads.without(id));
    }

    void set(Domain target, int id, List<TypedParameter> parameters, int flags) {
        check(id, flags, DomainImpact.LIVE, "testDomainSetIOThreadParams");
        change(
                target,
                Api.DOMAIN_SET_IOTHREAD_PARAMS,
                flags,
                document -> {
                    long thread = Integer.toUnsignedLong(id);
                    if (!document.tuning().ioThreads().has(thread)) {
                        throw TestErrors.badValue("cannot find IOThread '%d' in iothreadids".formatted(thread));
                    }
                    return document;
                },
                threads -> {
                    // A thread that only the document has makes the reference fail without a word.
                    PolledThread thread = threads.find(id).orElseThrow(LibvirtException::unexplained);
                    RULES.check(parameters);
                    return threads.replace(thread, thread.with(parameters));
                });
    }

    private void change(
            Domain target, Api api, int flags, UnaryOperator<DomainDocument> edit, UnaryOperator<PolledThreads> poll) {
        jobs.change(target, api, domain -> {
            TestPicture picture = domain.picture().editedOne(flags, edit);
            TestGuest guest = picture.guest();
            domain.replace(picture.withGuest(guest.withThreads(poll.apply(guest.threads()))));
        });
    }

    private static void check(int id, int flags, int supported, String function) {
        TestErrors.checkFlags(flags, supported, function);
        if (id == 0) {
            throw TestErrors.badValue("invalid value of 0 for iothread_id");
        }
    }
}
