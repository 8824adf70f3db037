package org.hyperbean.documents.domain;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyperbean.documents.xml.CpuSet;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <vcpupin>}, {@code <emulatorpin>} and {@code <iothreadpin>} elements: the host's processors that each of
 * the guest's threads may run on.
 *
 * @param vcpus by number
 * @param ioThreads by id
 */
public record CpuPinning(SortedMap<Integer, CpuSet> vcpus, Optional<CpuSet> emulator, Map<Long, CpuSet> ioThreads) {
    /** Keeps copies, so that the value cannot change. */
    public CpuPinning {
        vcpus = Collections.unmodifiableSortedMap(new TreeMap<>(vcpus));
        ioThreads = Map.copyOf(ioThreads);
    }

    static CpuPinning parse(XmlElement root, Vcpus vcpus, IoThreads ioThreads) {
        return new CpuPinning(vcpuPins(root, vcpus), emulatorPin(root), ioThreadPins(root, ioThreads));
    }

    /** Writes the elements, those of I/O threads in the order of the threads. */
    void format(XmlWriter out, IoThreads threads) {
        vcpus.forEach((vcpu, set) -> out.element("vcpupin")
                .attribute("vcpu", vcpu)
                .attribute("cpuset", set.toString())
                .end());
        emulator.ifPresent(set ->
                out.element("emulatorpin").attribute("cpuset", set.toString()).end());
        threads.threads().stream()
                .filter(thread -> ioThreads.containsKey(thread.id()))
                .forEach(thread -> out.element("iothreadpin")
                        .attribute("iothread", thread.id())
                        .attribute("cpuset", ioThreads.get(thread.id()).toString())
                        .end());
    }

    /** Whether nothing is bound anywhere. */
    public boolean isEmpty() {
        return vcpus.isEmpty() && emulator.isEmpty() && ioThreads.isEmpty();
    }

    /** The same with a virtual processor bound. */
    public CpuPinning withVcpu(int id, CpuSet set) {
        SortedMap<Integer, CpuSet> changed = new TreeMap<>(vcpus);
        changed.put(id, set);
        return new CpuPinning(changed, emulator, ioThreads);
    }

    /** The same with the emulator bound. */
    public CpuPinning withEmulator(CpuSet set) {
        return new CpuPinning(vcpus, Optional.of(set), ioThreads);
    }

    /** The same with an I/O thread bound. */
    public CpuPinning withIoThread(long id, CpuSet set) {
        Map<Long, CpuSet> changed = new HashMap<>(ioThreads);
        changed.put(id, set);
        return new CpuPinning(vcpus, emulator, changed);
    }

    /** What is left when the guest has fewer virtual processors. */
    CpuPinning cutAt(int count) {
        return new CpuPinning(vcpus.headMap(count), emulator, ioThreads);
    }

    /** What is left without an I/O thread. */
    CpuPinning withoutIoThread(long id) {
        Map<Long, CpuSet> changed = new HashMap<>(ioThreads);
        changed.remove(id);
        return new CpuPinning(vcpus, emulator, changed);
    }

    private static SortedMap<Integer, CpuSet> vcpuPins(XmlElement root, Vcpus vcpus) {
        SortedMap<Integer, CpuSet> pins = new TreeMap<>();
        for (XmlElement pin : root.descendants("cputune", "vcpupin")) {
            long vcpu = XmlValues.required(pin, "vcpu", XmlValues::unsigned);
            // What is said of a processor that the guest does not have is not even read.
            if (vcpu < vcpus.maximum()) {
                String text = cpuSet(pin);
                if (pins.containsKey((int) vcpu)) {
                    throw XmlErrors.internal("duplicate vcpupin for vcpu '%d'".formatted(vcpu));
                }
                pins.put((int) vcpu, CpuSet.parseNotEmpty(text, "cpuset"));
            }
        }
        return pins;
    }

    private static Optional<CpuSet> emulatorPin(XmlElement root) {
        List<XmlElement> pins = root.descendants("cputune", "emulatorpin");
        if (pins.size() > 1) {
            throw XmlErrors.document("only one emulatorpin is supported");
        }
        return pins.stream().findFirst().map(pin -> CpuSet.parseNotEmpty(cpuSet(pin), "cpuset"));
    }

    private static Map<Long, CpuSet> ioThreadPins(XmlElement root, IoThreads threads) {
        Map<Long, CpuSet> pins = new HashMap<>();
        for (XmlElement pin : root.descendants("cputune", "iothreadpin")) {
            long id = XmlValues.required(pin, "iothread", XmlValues::positive);
            threads.require(id);
            CpuSet set = CpuSet.parseNotEmpty(cpuSet(pin), "cpuset");
            if (pins.put(id, set) != null) {
                throw XmlErrors.internal("duplicate iothreadpin for same iothread '%d'".formatted(id));
            }
        }
        return pins;
    }

    private static String cpuSet(XmlElement pin) {
        return pin.attribute("cpuset").orElseThrow(() -> XmlErrors.internal("missing cpuset for " + pin.name()));
    }
}
