package org.hyperbean.rpc.client;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hyperbean.rpc.client.transport.Deadline;

/**
 * Keeps the calls that are under way below what the daemon takes at once. Any number of threads may wait; they get
 * their turns in the order they came. A slot is free again when the daemon has answered, which may be long after the
 * caller has given up.
 */
final class CallSlots {
    /** So many that nobody has to wait any more. */
    private static final int PLENTY = Integer.MAX_VALUE / 2;

    private final Semaphore free;

    CallSlots(int count) {
        this.free = new Semaphore(count, true);
    }

    /**
     * Waits for a slot.
     *
     * @param what the call, for error messages
     */
    void acquire(String what, Deadline deadline) {
        try {
            if (!free.tryAcquire(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
                throw Failures.late(what + ", waiting for other calls to end,", deadline.time());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Failures.interrupted(what).causedBy(interrupted);
        }
    }

    void release() {
        free.release();
    }

    /** Lets everybody through, now and later. */
    void open() {
        free.release(PLENTY);
    }
}
