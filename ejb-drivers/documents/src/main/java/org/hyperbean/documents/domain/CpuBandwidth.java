package org.hyperbean.documents.domain;

import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * How much processor time some of a guest's threads get: the {@code <period>} and {@code <quota>} elements of
 * {@code <cputune>} and their kin.
 *
 * @param prefix what stands before the elements' names, such as {@code global_}
 * @param period in microseconds; 0 when the host decides
 * @param quota what of each period, in microseconds; negative for all of it, 0 when the host decides
 */
public record CpuBandwidth(String prefix, long period, long quota) {
    private static final long SHORTEST = 1000;
    private static final long LONGEST_PERIOD = 1_000_000;
    private static final long LARGEST_QUOTA = (1L << 44) - 1;

    static CpuBandwidth parse(XmlElement root, String prefix) {
        String phrase = prefix.replace('_', ' ');
        long period = root.descendantText("cputune", prefix + "period")
                .map(text -> Numbers.unsignedLong(text, Numbers.DECIMAL).orElseThrow(() -> invalid(phrase + "period")))
                .orElse(0L);
        long quota = root.descendantText("cputune", prefix + "quota")
                .map(text -> Numbers.signedLong(text, Numbers.DECIMAL).orElseThrow(() -> invalid(phrase + "quota")))
                .orElse(0L);
        return new CpuBandwidth(prefix, period, quota);
    }

    void format(XmlWriter out) {
        if (period != 0) {
            out.element(prefix + "period").text(Long.toUnsignedString(period));
        }
        if (quota != 0) {
            out.element(prefix + "quota").text(Long.toString(quota));
        }
    }

    void validatePeriod() {
        CpuTuning.within(prefix + "period", period, SHORTEST, LONGEST_PERIOD);
    }

    void validateQuota() {
        if (quota > 0) {
            CpuTuning.within(prefix + "quota", quota, SHORTEST, LARGEST_QUOTA);
        }
    }

    private static RuntimeException invalid(String name) {
        return XmlErrors.document("can't parse cputune %s value".formatted(name));
    }
}
