package org.hyperbean.rpc.client;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who reads the connection: a thread of its own, or a caller that waits for a reply anyway. Handing each reply from one
 * thread to another costs a good part of a short call, so a caller reads itself while nobody else does. The reader of
 * the background takes over when other callers are still waiting, and when no caller has read for a moment; it stands
 * back when it has handed over the last reply, since the caller may call again at once.
 *
 * <p>Threads: {@code role} is held by the one that reads. {@code callersReads} is changed under it and looked at by the
 * background reader.
 */
final class ReadingRole {
    /** How long events wait at most when callers have just stopped reading. */
    private static final long PAUSE_NANOS = 1_000_000;

    private final ReentrantLock role = new ReentrantLock();
    private volatile Thread background = Thread.currentThread();
    private final AtomicLong callersReads = new AtomicLong();

    /** Tells which thread is the one of the background. */
    void startBackground() {
        background = Thread.currentThread();
        role.lock();
    }

    /** Takes the role for a caller, if nobody has it. */
    boolean tryCaller() {
        boolean taken = role.tryLock();
        if (taken) {
            callersReads.incrementAndGet();
        }
        return taken;
    }

    /**
     * Ends a caller's reading.
     *
     * @param others whether other callers wait for replies
     */
    void endCaller(boolean others) {
        role.unlock();
        if (others) {
            LockSupport.unpark(background);
        }
    }

    /** Gives the role to callers, and comes back with it when they do not use it. */
    void standBack(PendingCalls calls) {
        role.unlock();
        while (true) {
            long before = callersReads.get();
            LockSupport.parkNanos(PAUSE_NANOS);
            if (role.tryLock()) {
                if (callersReads.get() == before || calls.arePending()) {
                    return;
                }
                role.unlock();
            }
        }
    }
}
