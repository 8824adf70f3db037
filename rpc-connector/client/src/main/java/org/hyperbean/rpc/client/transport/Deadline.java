package org.hyperbean.rpc.client.transport;

import java.time.Duration;

/**
 * A moment by which something has to be done; it may have several steps.
 *
 * @param time how long there was in the beginning
 */
public record Deadline(Duration time, long nanoTime) {
    private static final Duration LEAST = Duration.ofMillis(1);

    /** The moment after some time from now. */
    public static Deadline in(Duration time) {
        return new Deadline(time, System.nanoTime() + time.toNanos());
    }

    /** What is left; at least a millisecond, since zero means "for ever" to sockets. */
    public Duration remaining() {
        Duration left = Duration.ofNanos(nanoTime - System.nanoTime());
        return left.compareTo(LEAST) < 0 ? LEAST : left;
    }

    int remainingMillis() {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, remaining().toMillis()));
    }

    /** Whether it has passed. */
    public boolean isOver() {
        return System.nanoTime() - nanoTime >= 0;
    }
}
