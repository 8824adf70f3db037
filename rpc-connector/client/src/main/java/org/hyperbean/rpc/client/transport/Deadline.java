package org.hyperbean.rpc.client.transport;

import java.time.Duration;

/**
 * A moment by which something has to be done; it may have several steps.
 *
 * @param nanoTime as {@link System#nanoTime} counts
 */
public record Deadline(long nanoTime) {
    /** The moment after some time from now. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** What is left; at least a millisecond, since zero means "for ever" to sockets. */
    public Duration remaining() {
        Duration left = Duration.ofNanos(nanoTime - System.nanoTime());
        Duration least = Duration.ofMillis(1);
        return left.compareTo(least) < 0 ? least : left;
    }

    int remainingMillis() {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, remaining().toMillis()));
    }

    /** Whether it has passed. */
    public boolean isOver() {
        return System.nanoTime() - nanoTime >= 0;
    }
}
