package org.hyperbean.documents.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hyperbean.documents.xml.CpuSet;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <vcpu>} and {@code <vcpus>} elements: how many virtual processors there are and where they may run.
 *
 * @param maximum how many there may be
 * @param online how many there are at the start
 * @param cpuSet the host's processors that they may run on; empty for all
 * @param individual the state of each, where the document tells it
 */
public record Vcpus(
        int maximum, int online, Placement placement, Optional<CpuSet> cpuSet, Optional<List<Vcpu>> individual) {

    /** More than any hypervisor has; the number of processors must not decide on the daemon's own memory. */
    private static final int LIMIT = 1 << 20;

    /** Who chooses the host's processors. */
    public enum Placement implements XmlChoice {
        STATIC,
        AUTO
    }

    /** Keeps a copy, so that the value cannot change. */
    public Vcpus {
        individual = individual.map(List::copyOf);
    }

    static Vcpus parse(XmlElement root) {
        Optional<XmlElement> element = root.child("vcpu");
        int maximum = element.map(Vcpus::count).orElse(1);
        long online =
                element.flatMap(vcpu -> XmlValues.unsigned(vcpu, "current")).orElse((long) maximum);
        Placement placement = element.flatMap(vcpu -> XmlValues.choice(vcpu, "placement", Placement.class))
                .orElse(Placement.STATIC);
        Optional<CpuSet> cpuSet = element.filter(_ -> placement == Placement.STATIC)
                .flatMap(vcpu -> vcpu.attribute("cpuset"))
                .map(text -> CpuSet.parseNotEmpty(text, "cpuset"));
        List<XmlElement> each = root.descendants("vcpus", "vcpu");
        if (!each.isEmpty()) {
            List<Vcpu> states = states(each, maximum);
            return new Vcpus(maximum, online(states), placement, cpuSet, Optional.of(states));
        }
        if (online > maximum) {
            throw XmlErrors.unsupported("maximum vCPU count must not be less than current vCPU count");
        }
        return new Vcpus(maximum, (int) online, placement, cpuSet, Optional.empty());
    }

    void format(XmlWriter out) {
        XmlWriter.Open element = out.element("vcpu")
                .attribute("placement", placement)
                .attribute("cpuset", cpuSet.filter(set -> !set.isFull()).map(CpuSet::toString));
        if (online != maximum) {
            element.attribute("current", online);
        }
        element.text(Integer.toString(maximum));
        individual.ifPresent(states -> out.element("vcpus").body(body -> {
            for (int id = 0; id < states.size(); id++) {
                states.get(id).format(body, id);
            }
        }));
    }

    /** Decides of each processor whether it can be plugged in and out. */
    Vcpus complete() {
        return new Vcpus(maximum, online, placement, cpuSet, individual.map(Vcpus::completed));
    }

    /** The same as it is read after it was written, without the checks. */
    Vcpus copied() {
        return individual.isEmpty()
                ? this
                : new Vcpus(
                        maximum,
                        online,
                        placement,
                        cpuSet,
                        individual.map(
                                states -> states.stream().map(Vcpu::settle).toList()));
    }

    /** The same under another placement. */
    Vcpus placed(Placement changed) {
        return new Vcpus(maximum, online, changed, cpuSet, individual);
    }

    /** Whether the guest has the processor with a number. */
    public boolean isOnline(int id) {
        return individual.map(states -> id < maximum && states.get(id).online()).orElse(id < online);
    }

    /** The same with the first processors plugged in and the others not. */
    public Vcpus withOnline(int count) {
        Optional<List<Vcpu>> states = individual.map(all -> IntStream.range(0, all.size())
                .mapToObj(id -> all.get(id).withOnline(id < count))
                .toList());
        return new Vcpus(maximum, count, placement, cpuSet, states);
    }

    /** The same with room for more processors or for fewer; those that are new are not plugged in. */
    public Vcpus withMaximum(int count) {
        Optional<List<Vcpu>> states = individual.map(all -> IntStream.range(0, count)
                .mapToObj(id -> id < all.size() ? all.get(id) : Vcpu.OFFLINE)
                .toList());
        return new Vcpus(count, states.map(Vcpus::online).orElse(Math.min(online, count)), placement, cpuSet, states);
    }

    private static int count(XmlElement vcpu) {
        return Numbers.unsigned(vcpu.text(), Numbers.DECIMAL)
                .filter(value -> value <= LIMIT)
                .orElseThrow(() -> XmlErrors.document("maximum vcpus count must be an integer"))
                .intValue();
    }

    private static List<Vcpu> states(List<XmlElement> elements, int maximum) {
        List<Vcpu> states = new ArrayList<>(Collections.nCopies(maximum, Vcpu.OFFLINE));
        for (XmlElement element : elements) {
            long id = XmlValues.required(element, "id", XmlValues::unsigned);
            if (id >= maximum) {
                throw XmlErrors.document("vcpu id '%d' is out of range of maximum vcpu count".formatted(id));
            }
            states.set((int) id, Vcpu.parse(element));
        }
        return states;
    }

    private static int online(List<Vcpu> states) {
        return (int) states.stream().filter(Vcpu::online).count();
    }

    private static List<Vcpu> completed(List<Vcpu> states) {
        List<Vcpu> completed = new ArrayList<>();
        for (Vcpu state : states) {
            completed.add(state.complete(completed.size()));
        }
        return completed;
    }
}
