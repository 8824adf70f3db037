package org.hyperbean.rpc.adapter.server;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/**
 * Decides which of a client's threads reads its socket: leader and followers.
 *
 * <p>One thread has the role. It runs each call itself, which spares a quick call the way to another thread and back;
 * for that time it puts a token into {@code call}. If the call turns out to be slow, the {@link CallWatch} takes the
 * token away, and with it the role, and starts a new thread that reads on. Whoever takes the token out of {@code call},
 * the thread at the end of its call or the watch, has the role; a thread that comes too late sends its reply and ends.
 *
 * <p>{@code lock} guards {@code threads}, the one that reads and those that lost the role to slow calls, and
 * {@code waitsForTurn}. Quick calls touch none of them.
 */
final class ReaderRole {
    private static final long NO_CALL = 0;

    /** When the reading thread's call began, a number that no two calls of a client share. */
    private final AtomicLong call = new AtomicLong(NO_CALL);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition retired = lock.newCondition();
    private int threads = 1;
    private boolean waitsForTurn;

    /** The reading thread begins a call; what comes back goes to {@link #endCall}. */
    long beginCall() {
        long token = System.nanoTime() | 1;
        call.set(token);
        return token;
    }

    /** The end of a call. Answers whether this thread still has the role. */
    boolean endCall(long token) {
        return call.compareAndSet(token, NO_CALL);
    }

    /** Whether the reading thread runs a call. */
    boolean isInCall() {
        return call.get() != NO_CALL;
    }

    /** The calls that the client has under way. */
    int callsUnderWay() {
        lock.lock();
        try {
            int slow = Math.max(0, threads - 1);
            return isInCall() ? slow + 1 : slow;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the client is not read since it has as many calls under way as it may. */
    boolean waitsForTurn() {
        lock.lock();
        try {
            return waitsForTurn;
        } finally {
            lock.unlock();
        }
    }

    /** Takes the role away if the call has lasted too long: the caller must start a thread that reads on. */
    boolean takeOver(long now, long patienceNanos) {
        long token = call.get();
        if (token == NO_CALL || now - token < patienceNanos) {
            return false;
        }
        lock.lock();
        try {
            if (!call.compareAndSet(token, NO_CALL)) {
                return false;
            }
            threads++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Makes the new reader wait until fewer slow calls than the limit are under way. */
    void awaitTurn(IntSupplier limit) throws InterruptedException {
        lock.lock();
        try {
            while (threads > limit.getAsInt()) {
                waitsForTurn = true;
                retired.await();
            }
        } finally {
            waitsForTurn = false;
            lock.unlock();
        }
    }

    /** A thread ends. Answers whether it was the last. */
    boolean retire() {
        lock.lock();
        try {
            threads--;
            retired.signalAll();
            return threads == 0;
        } finally {
            lock.unlock();
        }
    }
}
