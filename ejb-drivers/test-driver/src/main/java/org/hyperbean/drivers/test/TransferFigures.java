package org.hyperbean.drivers.test;

import java.util.List;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.DomainJobInfo;
import org.hyperbean.driver.DomainJobInfo.Amount;
import org.hyperbean.driver.DomainJobStats;
import org.hyperbean.driver.DomainJobType;
import org.hyperbean.driver.TypedParameter;

/**
 * What there is to tell of a migration. Sizes are bytes, times milliseconds.
 *
 * @param elapsed since the migration began
 * @param downtime how long the guest stood still
 * @param speed in bytes per second
 * @param iteration how many times the memory was gone over, the one under way included
 */
record TransferFigures(
        long elapsed, long downtime, long total, long processed, long remaining, long speed, int iteration) {
    static final TransferFigures NOTHING = new TransferFigures(0, 0, 0, 0, 0, 0, 0);

    /** {@code VIR_DOMAIN_JOB_OPERATION_MIGRATION_IN}. */
    static final int OPERATION_IN = 4;

    /** {@code VIR_DOMAIN_JOB_OPERATION_MIGRATION_OUT}. */
    static final int OPERATION_OUT = 5;

    private static final long PAGE_SIZE = 4096;

    TransferFigures withTimes(long newElapsed, long newDowntime) {
        return new TransferFigures(newElapsed, newDowntime, total, processed, remaining, speed, iteration);
    }

    DomainJobInfo info(DomainJobType type) {
        Amount memory = new Amount(total, processed, remaining);
        return new DomainJobInfo(type, elapsed, 0, memory, memory, Amount.NOTHING);
    }

    DomainJobStats statistics(DomainJobType type, int operation) {
        return new DomainJobStats(type, parameters(operation));
    }

    /** The figures in the order of libvirt's QEMU driver. */
    List<TypedParameter> parameters(int operation) {
        long pages = processed / PAGE_SIZE;
        return List.of(
                TypedParameter.ofInt("operation", operation),
                TypedParameter.ofUnsignedLong("time_elapsed", elapsed),
                TypedParameter.ofUnsignedLong("downtime", downtime),
                TypedParameter.ofUnsignedLong("setup_time", 0),
                TypedParameter.ofUnsignedLong("data_total", total),
                TypedParameter.ofUnsignedLong("data_processed", processed),
                TypedParameter.ofUnsignedLong("data_remaining", remaining),
                TypedParameter.ofUnsignedLong("memory_total", total),
                TypedParameter.ofUnsignedLong("memory_processed", processed),
                TypedParameter.ofUnsignedLong("memory_remaining", remaining),
                TypedParameter.ofUnsignedLong("memory_bps", speed),
                TypedParameter.ofUnsignedLong("memory_constant", 0),
                TypedParameter.ofUnsignedLong("memory_normal", pages),
                TypedParameter.ofUnsignedLong("memory_normal_bytes", pages * PAGE_SIZE),
                TypedParameter.ofUnsignedLong("memory_dirty_rate", 0),
                TypedParameter.ofUnsignedLong("memory_iteration", iteration),
                TypedParameter.ofUnsignedLong("memory_page_size", PAGE_SIZE),
                TypedParameter.ofUnsignedLong("disk_total", 0),
                TypedParameter.ofUnsignedLong("disk_processed", 0),
                TypedParameter.ofUnsignedLong("disk_remaining", 0));
    }

    /** Reads the figures out of a cookie. */
    static TransferFigures parse(XmlElement element) {
        return new TransferFigures(
                number(element, "elapsed"),
                number(element, "downtime"),
                number(element, "total"),
                number(element, "processed"),
                number(element, "remaining"),
                number(element, "speed"),
                (int) number(element, "iteration"));
    }

    void format(XmlWriter out) {
        out.element("statistics")
                .attribute("elapsed", elapsed)
                .attribute("downtime", downtime)
                .attribute("total", total)
                .attribute("processed", processed)
                .attribute("remaining", remaining)
                .attribute("speed", speed)
                .attribute("iteration", iteration)
                .end();
    }

    private static long number(XmlElement element, String attribute) {
        String text = element.requiredAttribute(attribute);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw TestErrors.internal("malformed " + attribute + " in migration data")
                    .causedBy(e);
        }
    }
}
