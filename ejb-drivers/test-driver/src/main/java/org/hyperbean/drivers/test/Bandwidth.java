package org.hyperbean.drivers.test;

import java.util.List;
import java.util.Set;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.TypedParameter;
import org.hyperbean.driver.TypedValue;

/** Limits of work on disks: callers give MiB or bytes in a second, the driver keeps bytes; 0 is no limit. */
final class Bandwidth {
    private static final int MIB_SHIFT = 20;
    private static final String BANDWIDTH = "bandwidth";

    /** What else a copy may be told, which means nothing to one that moves nothing. */
    private static final Set<String> OTHERS = Set.of("granularity", "buf-size");

    private Bandwidth() {}

    /**
     * A call's limit in bytes.
     *
     * @param bytes the call's flag that says that it is in bytes already
     */
    static long toBytes(long bandwidth, int flags, int bytes) {
        if ((flags & bytes) != 0) {
            return atMost(bandwidth, Long.MAX_VALUE);
        }
        return atMost(bandwidth, Long.MAX_VALUE >> MIB_SHIFT) << MIB_SHIFT;
    }

    /** A limit in the unit that a call asks for, MiB rounded up. */
    static long shown(long limit, int flags, int bytes) {
        return (flags & bytes) != 0 ? limit : (limit + (1L << MIB_SHIFT) - 1) >> MIB_SHIFT;
    }

    /** The limit among the parameters of a copy, which is in bytes. */
    static long of(List<TypedParameter> parameters) {
        long limit = 0;
        for (TypedParameter parameter : parameters) {
            if (parameter.field().equals(BANDWIDTH) && parameter.value() instanceof TypedValue.UlongValue number) {
                limit = atMost(number.value(), Long.MAX_VALUE);
            } else if (!OTHERS.contains(parameter.field())) {
                throw LibvirtException.of(
                        ErrorCode.ARGUMENT_UNSUPPORTED,
                        ErrorDomain.NONE,
                        "parameter '" + parameter.field() + "' not supported");
            }
        }
        return limit;
    }

    private static long atMost(long bandwidth, long most) {
        if (Long.compareUnsigned(bandwidth, most) > 0) {
            throw LibvirtException.of(ErrorCode.OVERFLOW, ErrorDomain.TEST, "bandwidth must be less than " + most);
        }
        return bandwidth;
    }
}
