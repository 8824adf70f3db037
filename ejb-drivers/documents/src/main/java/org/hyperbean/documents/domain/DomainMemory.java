package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
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
    public record Hotplug(long maximumKiB, long slots) {
        private void check(long totalKiB) {
            if (maximumKiB == 0 || slots == 0) {
                throw XmlErrors.document("both maximum memory size and memory slot count must be specified");
            }
            if (maximumKiB < totalKiB) {
                throw XmlErrors.document("maximum memory size must be equal or greater than the actual memory size");
            }
        }
    }

    static DomainMemory parse(XmlElement root) {
        long total = size(root, "memory");
        long current = size(root, "currentMemory");
        long maximum = size(root, "maxMemory");
        long slots = root.childAttribute("maxMemory", "slots")
                .filter(text -> !text.isEmpty())
                .map(text -> Numbers.unsigned(text, Numbers.DECIMAL)
                        .orElseThrow(() -> XmlErrors.document("Failed to parse memory slot count")))
                .orElse(0L);
        return new DomainMemory(
                total,
                current,
                root.child("memory").flatMap(element -> XmlValues.onOff(element, "dumpCore")),
                maximum == 0 && slots == 0 ? Optional.empty() : Optional.of(new Hotplug(maximum, slots)));
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

    /**
     * Fills in what the document leaves out.
     *
     * @param numaKiB what the guest's cells have
     * @param pluggedKiB what its memory devices have
     * @param update whether the cells tell how much memory there is, whatever the document says
     */
    DomainMemory complete(long numaKiB, long pluggedKiB, boolean update) {
        boolean summed = numaKiB > 0 && (totalKiB == 0 || update);
        long total = summed ? numaKiB + pluggedKiB : totalKiB;
        if (!summed && pluggedKiB > total) {
            throw XmlErrors.document("Total size of memory devices exceeds the total memory size");
        }
        if (total == pluggedKiB) {
            throw XmlErrors.document("Memory size must be specified via <memory> or in the <numa> configuration");
        }
        hotplug.ifPresent(limit -> limit.check(total));
        long current = currentKiB == 0 || currentKiB > total ? total : currentKiB;
        return new DomainMemory(total, current, dumpCore, hotplug);
    }

    /** The same with another size in use. */
    public DomainMemory withCurrent(long kibibytes) {
        return new DomainMemory(totalKiB, kibibytes, dumpCore, hotplug);
    }

    /** The same with another size; what is in use is not more than that. */
    public DomainMemory withTotal(long kibibytes) {
        long current = Long.compareUnsigned(currentKiB, kibibytes) > 0 ? kibibytes : currentKiB;
        return new DomainMemory(kibibytes, current, dumpCore, hotplug);
    }

    private static long size(XmlElement root, String name) {
        return root.child(name)
                .map(element -> ScaledSize.kibibytes(element, "./" + name + "[1]"))
                .orElse(0L);
    }
}
