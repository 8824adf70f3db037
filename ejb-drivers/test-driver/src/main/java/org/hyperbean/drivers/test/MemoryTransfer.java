package org.hyperbean.drivers.test;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/**
 * The sending of a guest's memory, which takes time and nothing else: the whole memory at first, then, as long as the
 * guest runs, an eighth of what was sent before, twice. The link carries 4 GiB per second, or less when a lower speed
 * is set; a transfer takes a minute at most.
 *
 * <p>One thread runs it. Any thread reads {@code figures}, which is volatile and replaced as a whole, or ends the
 * transfer through {@code aborted}.
 */
final class MemoryTransfer {
    private static final long LINK_SPEED = 4L << 30;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int LAST_ITERATION = 3;
    private static final int DIRTY_SHARE = 8;

    private final CountDownLatch aborted = new CountDownLatch(1);
    private final long began = System.nanoTime();
    private final long total;
    private final LongSupplier wanted;
    private volatile TransferFigures figures;

    /**
     * A transfer that has not begun.
     *
     * @param total bytes
     * @param wanted the speed that is set at the moment, in bytes per second
     */
    MemoryTransfer(long total, LongSupplier wanted) {
        this.total = total;
        this.wanted = wanted;
        figures = new TransferFigures(0, 0, total, 0, total, 0, 0);
    }

    /**
     * Sends all.
     *
     * @param dirties whether the guest still runs
     * @param iterations told of each time that the memory is gone over
     * @return whether all was sent; otherwise the transfer was aborted
     */
    boolean run(BooleanSupplier dirties, IntConsumer iterations) throws InterruptedException {
        long share = total;
        for (int iteration = 1;
                iteration == 1 || (iteration <= LAST_ITERATION && dirties.getAsBoolean());
                iteration++) {
            iterations.accept(iteration);
            if (!send(share, iteration)) {
                return false;
            }
            share /= DIRTY_SHARE;
        }
        return true;
    }

    /** Ends the transfer. Does nothing to one that has ended. */
    void abort() {
        aborted.countDown();
    }

    /** How far the transfer is. */
    TransferFigures figures() {
        return figures.withTimes(elapsed(), figures.downtime());
    }

    /** How long ago the transfer began, in milliseconds. */
    long elapsed() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private boolean send(long bytes, int iteration) throws InterruptedException {
        long before = figures.processed();
        long last = System.nanoTime();
        long remaining = bytes;
        while (remaining > 0) {
            long speed = speed();
            long needed = (long) (remaining * (double) TimeUnit.SECONDS.toNanos(1) / speed) + 1;
            if (aborted.await(Math.min(TICK, needed), TimeUnit.NANOSECONDS)) {
                return false;
            }
            long now = System.nanoTime();
            long sent = (long) (speed * ((now - last) / (double) TimeUnit.SECONDS.toNanos(1)));
            last = now;
            remaining = Math.max(0, remaining - sent);
            long processed = before + bytes - remaining;
            figures = new TransferFigures(elapsed(), 0, total, processed, remaining, speed, iteration);
        }
        return aborted.getCount() > 0;
    }

    private long speed() {
        long lowest = 2 * total / LONGEST.toSeconds();
        return Math.clamp(wanted.getAsLong(), Math.min(Math.max(lowest, 1), LINK_SPEED), LINK_SPEED);
    }
}
