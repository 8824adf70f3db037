package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.xml.ScaledSize;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** The {@code <memtune>} element: limits for the guest's use of the host's memory, in KiB. */
public record MemoryTuning(
        Optional<Long> hardLimit, Optional<Long> softLimit, Optional<Long> minimum, Optional<Long> swapHardLimit) {

    /** libvirt's VIR_DOMAIN_MEMORY_PARAM_UNLIMITED: a limit that is none. */
    public static final long UNLIMITED = Long.MAX_VALUE >> 10;

    static MemoryTuning parse(XmlElement root) {
        return new MemoryTuning(
                limit(root, "hard_limit"),
                limit(root, "soft_limit"),
                size(root, "min_guarantee").filter(minimum -> minimum != 0),
                limit(root, "swap_hard_limit"));
    }

    void format(XmlWriter out) {
        out.element("memtune").bodyIfAny(body -> {
            format(body, "hard_limit", hardLimit);
            format(body, "soft_limit", softLimit);
            format(body, "min_guarantee", minimum);
            format(body, "swap_hard_limit", swapHardLimit);
        });
    }

    /** The same with another hard limit, which may be so high that it is none. */
    public MemoryTuning withHardLimit(long kibibytes) {
        return new MemoryTuning(Optional.of(kibibytes), softLimit, minimum, swapHardLimit);
    }

    /** The same with another soft limit, which may be so high that it is none. */
    public MemoryTuning withSoftLimit(long kibibytes) {
        return new MemoryTuning(hardLimit, Optional.of(kibibytes), minimum, swapHardLimit);
    }

    /** The same with another limit for memory and swap, which may be so high that it is none. */
    public MemoryTuning withSwapHardLimit(long kibibytes) {
        return new MemoryTuning(hardLimit, softLimit, minimum, Optional.of(kibibytes));
    }

    /** The same without limits that are none: they are not written. */
    MemoryTuning copied() {
        return new MemoryTuning(
                hardLimit.filter(MemoryTuning::isLimit),
                softLimit.filter(MemoryTuning::isLimit),
                minimum,
                swapHardLimit.filter(MemoryTuning::isLimit));
    }

    private static boolean isLimit(long kibibytes) {
        return Long.compareUnsigned(kibibytes, UNLIMITED) < 0;
    }

    private static void format(XmlWriter out, String name, Optional<Long> kibibytes) {
        kibibytes
                .filter(MemoryTuning::isLimit)
                .ifPresent(size -> out.element(name).attribute("unit", "KiB").text(Long.toString(size)));
    }

    private static Optional<Long> limit(XmlElement root, String name) {
        return size(root, name).filter(MemoryTuning::isLimit);
    }

    private static Optional<Long> size(XmlElement root, String name) {
        return root.descendants("memtune", name).stream()
                .findFirst()
                .flatMap(element -> ScaledSize.kibibytes(
                        Optional.of(element.text()), element.attribute("unit"), "./memtune/%s[1]".formatted(name)));
    }
}
