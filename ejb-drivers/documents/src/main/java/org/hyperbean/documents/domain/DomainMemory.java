package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.xml.ScaledSize;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * How much memory a domain has, in KiB.
 *
 * @param totalKiB what the guest may use; 0 until the defaults are applied, where the document does not say
 * @param currentKiB what it has now
 * @param dumpCore whether the memory goes into core dumps
 * @param hotplug how much can be plugged in
 */
public record DomainMemory(long totalKiB, long currentKiB, Optional<Boolean> dumpCore, Optional<Hotplug> hotplug) {

    /** The end of memory that is plugged in: its size and the number of slots. */
    public record Hotplug(long maximumKiB, long slots) {}

    static DomainMemory parse(XmlElement root) {
        return new DomainMemory(
                size(root, "memory"),
                size(root, "currentMemory"),
                root.child("memory").flatMap(element -> XmlValues.onOff(element, "dumpCore")),
                root.child("maxMemory")
                        .map(element -> new Hotplug(
                                size(root, "maxMemory"),
                                XmlValues.unsigned(element, "slots").orElse(0L))));
    }

    void format(XmlWriter out) {
        hotplug.ifPresent(limit -> out.element("maxMemory")
                .attribute("slots", limit.slots)
                .attribute("unit", "KiB")
                .text(Long.toString(limit.maximumKiB)));
        out.element("memory")
                .attribute("dumpCore", dumpCore.map(on -> on ? "on" : "off"))
                .attribute("unit", "KiB")
                .text(Long.toString(totalKiB));
        out.element("currentMemory").attribute("unit", "KiB").text(Long.toString(currentKiB));
    }

    /** Fills in what the document leaves out. */
    DomainMemory complete(long numaKiB, boolean update) {
        long total = numaKiB > 0 && (totalKiB == 0 || update) ? numaKiB : totalKiB;
        if (total == 0) {
            throw XmlErrors.document("Memory size must be specified via <memory> or in the <numa> configuration");
        }
        long current = currentKiB == 0 || currentKiB > total ? total : currentKiB;
        return new DomainMemory(total, current, dumpCore, hotplug);
    }

    /** The same with another size in use. */
    public DomainMemory withCurrent(long kibibytes) {
        return new DomainMemory(totalKiB, kibibytes, dumpCore, hotplug);
    }

    private static long size(XmlElement root, String name) {
        return root.child(name)
                .map(element -> ScaledSize.kibibytes(element, "./" + name + "[1]"))
                .orElse(0L);
    }
}
