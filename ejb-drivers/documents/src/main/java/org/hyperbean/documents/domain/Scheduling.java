package org.hyperbean.documents.domain;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.hyperbean.documents.xml.CpuSet;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <vcpusched>}, {@code <iothreadsched>} and {@code <emulatorsched>} elements: how the host schedules the
 * guest's threads.
 *
 * @param vcpus by number
 * @param ioThreads by id
 */
public record Scheduling(
        SortedMap<Integer, Scheduler> vcpus, Map<Integer, Scheduler> ioThreads, Optional<Scheduler> emulator) {

    /** Keeps copies, so that the value cannot change. */
    public Scheduling {
        vcpus = Collections.unmodifiableSortedMap(new TreeMap<>(vcpus));
        ioThreads = Map.copyOf(ioThreads);
    }

    static Scheduling parse(XmlElement root, Vcpus vcpus, IoThreads threads) {
        return new Scheduling(
                parse(root, "vcpusched", "vcpus", vcpu -> require(vcpus, vcpu)),
                parse(root, "iothreadsched", "iothreads", threads::require),
                emulator(root));
    }

    void format(XmlWriter out, IoThreads threads) {
        emulator.ifPresent(scheduler -> scheduler.format(out.element("emulatorsched")));
        vcpus.forEach(
                (vcpu, scheduler) -> scheduler.format(out.element("vcpusched").attribute("vcpus", vcpu)));
        threads.threads()
                .forEach(thread -> Optional.ofNullable(ioThreads.get((int) thread.id()))
                        .ifPresent(scheduler ->
                                scheduler.format(out.element("iothreadsched").attribute("iothreads", thread.id()))));
    }

    /** What is left when the guest has fewer virtual processors. */
    Scheduling cutAt(int count) {
        return new Scheduling(vcpus.headMap(count), ioThreads, emulator);
    }

    /** What is left without an I/O thread. */
    Scheduling withoutIoThread(long id) {
        Map<Integer, Scheduler> changed = new HashMap<>(ioThreads);
        changed.remove((int) id);
        return new Scheduling(vcpus, changed, emulator);
    }

    private static SortedMap<Integer, Scheduler> parse(
            XmlElement root, String name, String attribute, IntConsumer require) {
        SortedMap<Integer, Scheduler> schedulers = new TreeMap<>();
        for (XmlElement element : root.descendants("cputune", name)) {
            CpuSet threads = threads(element, attribute);
            Scheduler scheduler = Scheduler.parse(element);
            threads.numbers().forEach(thread -> {
                require.accept(thread);
                if (schedulers.put(thread, scheduler) != null) {
                    throw XmlErrors.detail("'%s' attributes '%s' must not overlap".formatted(name, attribute));
                }
            });
        }
        return schedulers;
    }

    private static CpuSet threads(XmlElement element, String attribute) {
        String text = element.attribute(attribute)
                .orElseThrow(() -> XmlErrors.document(
                        "Missing attribute '%s' in element '%s'".formatted(attribute, element.name())));
        CpuSet threads = CpuSet.parse(text);
        if (threads.isEmpty()) {
            throw XmlErrors.unsupported("'%s' scheduler bitmap '%s' is empty".formatted(attribute, text));
        }
        return threads;
    }

    private static Optional<Scheduler> emulator(XmlElement root) {
        List<XmlElement> elements = root.descendants("cputune", "emulatorsched");
        if (elements.size() > 1) {
            throw XmlErrors.document("only one emulatorsched is supported");
        }
        return elements.stream().findFirst().map(Scheduler::parse);
    }

    private static void require(Vcpus vcpus, int vcpu) {
        if (vcpu >= vcpus.maximum()) {
            throw XmlErrors.unsupported("vCPU '%d' is not present in domain definition".formatted(vcpu));
        }
    }
}
