package org.hyperbean.drivers.test;

import java.util.List;
import org.hyperbean.driver.TypedParameter;

/**
 * How an I/O thread that was added by a call looks for work.
 *
 * @param id unsigned
 * @param maximum the longest search, in nanoseconds, unsigned
 * @param grow by how much a search is made longer, unsigned; 0 for the hypervisor's choice
 * @param shrink by how much a search is made shorter, unsigned; 0 for the hypervisor's choice
 */
record PolledThread(int id, long maximum, int grow, int shrink) {
    static final String MAXIMUM = "poll_max_ns";
    static final String GROW = "poll_grow";
    static final String SHRINK = "poll_shrink";

    private static final long USUAL_MAXIMUM = 32_768;

    /** A new thread. The figure is the reference's. */
    static PolledThread added(int id) {
        return new PolledThread(id, USUAL_MAXIMUM, 0, 0);
    }

    /** What statistics tell of it. */
    List<TypedParameter> parameters() {
        String prefix = "iothread." + Integer.toUnsignedString(id);
        return List.of(
                TypedParameter.ofUnsignedLong(prefix + ".poll-max-ns", maximum),
                TypedParameter.ofUnsignedInt(prefix + ".poll-grow", grow),
                TypedParameter.ofUnsignedInt(prefix + ".poll-shrink", shrink));
    }

    /** The thread with what a client says of it. */
    PolledThread with(List<TypedParameter> parameters) {
        PolledThread changed = this;
        for (TypedParameter parameter : parameters) {
            changed = changed.with(parameter.field(), parameter.value().number());
        }
        return changed;
    }

    private PolledThread with(String field, long value) {
        return switch (field) {
            case MAXIMUM -> new PolledThread(id, value, grow, shrink);
            case GROW -> new PolledThread(id, maximum, (int) value, shrink);
            default -> new PolledThread(id, maximum, grow, (int) value);
        };
    }
}
