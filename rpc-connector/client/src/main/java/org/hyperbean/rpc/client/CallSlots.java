package org.hyperbean.rpc.client;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the calls that are under way below what the daemon takes at once. Any number of threads may wait; they get their
 * turns in the order they came. A slot is free again when the daemon has answered, which may be long after the caller
 * has given up.
 */
final class CallSlots {
    private final Semaphore free;

    CallSlots(int count) {
        this.free = new Semaphore(count, true);
    }

    /**
     * Waits for a slot.
     *
     * @param what the call, for error messages
     */
    void acquire(String what, Duration deadline) {
        try {
            if (!free.tryAcquire(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
                throw Failures.late(what + ", which waited for other calls to end,", deadline);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Failures.interrupted(what).causedBy(interrupted);
        }
    }

    void release() {
        free.release();
    }
}
