package org.hyperbean.documents.domain;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <cputune>} element: which part of the host's processors the guest's threads get, and which of them.
 *
 * @param shares the guest's weight beside others
 * @param bandwidths of each virtual processor, of the whole guest, of the emulator and of the I/O threads
 * @param resourceGroups parts of the host's caches and memory bandwidth
 */
public record CpuTuning(
        Optional<Long> shares,
        List<CpuBandwidth> bandwidths,
        CpuPinning pinning,
        Scheduling scheduling,
        List<ResourceGroup> resourceGroups) {

    private static final List<String> PREFIXES = List.of("", "global_", "emulator_", "iothread_");
    private static final long FEWEST_SHARES = 2;
    private static final long MOST_SHARES = 262_144;

    /** Keeps copies, so that the value cannot change. */
    public CpuTuning {
        bandwidths = List.copyOf(bandwidths);
        resourceGroups = List.copyOf(resourceGroups);
    }

    static CpuTuning parse(XmlElement root, Vcpus vcpus, IoThreads ioThreads, ParseOptions options) {
        return new CpuTuning(
                root.descendantText("cputune", "shares").map(CpuTuning::number),
                PREFIXES.stream()
                        .map(prefix -> CpuBandwidth.parse(root, prefix))
                        .toList(),
                CpuPinning.parse(root, vcpus, ioThreads),
                Scheduling.parse(root, vcpus, ioThreads),
                ResourceGroups.parse(root, vcpus, options));
    }

    void format(XmlWriter out, IoThreads ioThreads, FormatOptions options) {
        out.element("cputune").bodyIfAny(body -> {
            body.text("shares", shares.map(Long::toUnsignedString));
            bandwidths.forEach(bandwidth -> bandwidth.format(body));
            pinning.format(body, ioThreads);
            scheduling.format(body, ioThreads);
            resourceGroups.forEach(group -> group.formatCaches(body, options));
            resourceGroups.forEach(group -> group.formatMemory(body, options));
        });
    }

    /** The same with threads bound elsewhere. */
    public CpuTuning withPinning(CpuPinning changed) {
        return new CpuTuning(shares, bandwidths, changed, scheduling, resourceGroups);
    }

    /** What is left when the guest has fewer virtual processors. */
    public CpuTuning cutAt(int count) {
        return new CpuTuning(shares, bandwidths, pinning.cutAt(count), scheduling.cutAt(count), resourceGroups);
    }

    /** What is left without an I/O thread. */
    public CpuTuning withoutIoThread(long id) {
        return new CpuTuning(
                shares, bandwidths, pinning.withoutIoThread(id), scheduling.withoutIoThread(id), resourceGroups);
    }

    void validate() {
        shares.ifPresent(value -> {
            if (value != 0) {
                within("shares", value, FEWEST_SHARES, MOST_SHARES);
            }
        });
        bandwidths.forEach(CpuBandwidth::validatePeriod);
        bandwidths.forEach(CpuBandwidth::validateQuota);
    }

    /** Refuses a value outside of some bounds; 0 says nothing. */
    static void within(String name, long value, long least, long most) {
        boolean outside = Long.compareUnsigned(value, least) < 0 || Long.compareUnsigned(value, most) > 0;
        if (value != 0 && outside) {
            throw XmlErrors.unsupported("Value of cputune '%s' must be in range [%d, %d]".formatted(name, least, most));
        }
    }

    private static long number(String text) {
        return Numbers.unsignedLong(text, Numbers.DECIMAL)
                .orElseThrow(() -> XmlErrors.document("can't parse cputune shares value"));
    }
}
