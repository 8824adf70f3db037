package org.hyperbean.drivers.test;

import java.util.List;
import org.hyperbean.driver.MemoryStatistic;

/** What a guest with a balloon seems to use its memory for; the shares and their order are the reference's. */
final class BalloonStatistics {
    private static final int SWAP_IN = 0;
    private static final int SWAP_OUT = 1;
    private static final int MAJOR_FAULT = 2;
    private static final int MINOR_FAULT = 3;
    private static final int UNUSED = 4;
    private static final int AVAILABLE = 5;
    private static final int ACTUAL_BALLOON = 6;
    private static final int RSS = 7;
    private static final int USABLE = 8;
    private static final int LAST_UPDATE = 9;
    private static final int DISK_CACHES = 10;
    private static final int HUGETLB_PGALLOC = 11;
    private static final int HUGETLB_PGFAIL = 12;

    /** In seconds since 1970. */
    private static final long UPDATED = 627_319_920;

    private BalloonStatistics() {}

    static List<MemoryStatistic> of(int kibibytes) {
        return List.of(
                new MemoryStatistic(ACTUAL_BALLOON, kibibytes),
                new MemoryStatistic(SWAP_IN, 0),
                new MemoryStatistic(SWAP_OUT, 0),
                new MemoryStatistic(MAJOR_FAULT, 0),
                new MemoryStatistic(MINOR_FAULT, 0),
                new MemoryStatistic(UNUSED, kibibytes / 2),
                new MemoryStatistic(AVAILABLE, kibibytes),
                new MemoryStatistic(USABLE, kibibytes / 2),
                new MemoryStatistic(LAST_UPDATE, UPDATED),
                new MemoryStatistic(DISK_CACHES, kibibytes / 8),
                new MemoryStatistic(HUGETLB_PGALLOC, 0),
                new MemoryStatistic(HUGETLB_PGFAIL, 0),
                new MemoryStatistic(RSS, kibibytes / 2));
    }
}
