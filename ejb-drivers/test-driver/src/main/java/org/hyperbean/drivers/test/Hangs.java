package org.hyperbean.drivers.test;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Where the calls of a node wait that were told to hang.
 *
 * <p>Any thread waits, wakes or acts. {@code lock} guards {@code withJob}, the domains whose job a waiting call holds.
 * Such a call looks and goes on only with the lock, so whoever has the lock and finds it waiting may change the domain
 * in its place. That is how a fault can be taken away while the call that it holds up has the domain's job.
 */
final class Hangs {
    /** How often a waiting call looks for changes that nobody woke it for, such as a new definition. */
    private static final Duration LOOK = Duration.ofMillis(200);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<TestDomain> withJob = new HashSet<>();

    /** Waits outside the domain's job, for a time and for as long as something is so. */
    void await(Duration most, BooleanSupplier still) throws InterruptedException {
        lock.lock();
        try {
            awaitLocked(most, still);
        } finally {
            lock.unlock();
        }
    }

    /** Waits as the one who has a domain's job, for a time and for as long as something is so. */
    void awaitWithJob(TestDomain domain, Duration most, BooleanSupplier still) throws InterruptedException {
        lock.lock();
        try {
            withJob.add(domain);
            awaitLocked(most, still);
        } finally {
            withJob.remove(domain);
            lock.unlock();
        }
    }

    private void awaitLocked(Duration most, BooleanSupplier still) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        long left = most.toNanos();
        while (left > 0 && still.getAsBoolean()) {
            changed.await(Math.min(left, LOOK.toNanos()), TimeUnit.NANOSECONDS);
            left = end - System.nanoTime();
        }
    }

    /**
     * Does a short step in the place of a call that waits with a domain's job.
     *
     * @return what the step gave; empty when no such call waits, and then nothing was done
     */
    <T> Optional<T> instead(TestDomain domain, Supplier<T> step) {
        lock.lock();
        try {
            if (!withJob.contains(domain)) {
                return Optional.empty();
            }
            T done = step.get();
            changed.signalAll();
            return Optional.of(done);
        } finally {
            lock.unlock();
        }
    }

    /** Has all that wait look again. */
    void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
