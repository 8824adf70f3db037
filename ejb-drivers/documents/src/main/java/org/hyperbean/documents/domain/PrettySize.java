package org.hyperbean.documents.domain;

import java.util.List;

/** A size in the largest unit that needs no fraction. */
record PrettySize(long value, String unit) {
    private static final List<String> UNITS = List.of("B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB");
    private static final int STEP = 1024;

    static PrettySize of(long bytes) {
        long value = bytes;
        int unit = 0;
        while (value != 0 && Long.remainderUnsigned(value, STEP) == 0) {
            value = Long.divideUnsigned(value, STEP);
            unit++;
        }
        return new PrettySize(value, UNITS.get(unit));
    }
}
