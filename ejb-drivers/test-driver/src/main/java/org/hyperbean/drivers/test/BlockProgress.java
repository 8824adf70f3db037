package org.hyperbean.drivers.test;

import java.time.Duration;

/**
 * How far made-up work on a disk is, by the time.
 *
 * @param done bytes that were done at a moment
 * @param since that moment, of {@link System#nanoTime}
 * @param bandwidth the most bytes in a second; 0 for no limit
 */
record BlockProgress(long done, long since, long bandwidth) {
    /** What every disk holds, in bytes: 1 GiB. */
    static final long CAPACITY = 1L << 30;

    /** What is done in a second without a limit, in bytes: a disk's whole contents take two seconds. */
    private static final long UNLIMITED = CAPACITY / 2;

    private static final double NANOS = 1e9;

    /** Work that begins now. */
    static BlockProgress begun(long bandwidth) {
        return new BlockProgress(0, System.nanoTime(), bandwidth);
    }

    /** The same work under another limit from now on. */
    BlockProgress limited(long newBandwidth) {
        return new BlockProgress(bytes(), System.nanoTime(), newBandwidth);
    }

    /** How many bytes are done by now. */
    long bytes() {
        double more = (System.nanoTime() - since) / NANOS * rate();
        return (long) Math.min(CAPACITY, done + more);
    }

    /** How long it takes from now on. */
    Duration left() {
        return Duration.ofNanos((long) Math.ceil((CAPACITY - bytes()) * NANOS / rate()));
    }

    private long rate() {
        return bandwidth == 0 ? UNLIMITED : Math.min(bandwidth, UNLIMITED);
    }
}
