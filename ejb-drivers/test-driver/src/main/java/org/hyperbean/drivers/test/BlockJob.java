package org.hyperbean.drivers.test;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.hyperbean.documents.storage.BackingStore;

/**
 * Work on a disk, of which nothing is real but the time that it takes.
 *
 * <p>A virtual thread of its own waits for the moment when the work is done. Any thread reads, limits and stops;
 * {@code lock} guards {@code progress}, {@code ready} and {@code stopped}. What becomes of the disk is changed by
 * whoever has the domain's job.
 */
final class BlockJob {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final BlockJobKind kind;
    private final Optional<BackingStore> below;
    private BlockProgress progress;
    private boolean ready;
    private boolean stopped;

    /**
     * Work that begins now.
     *
     * @param below what is below the disk once it is done, where it is done without being ended
     * @param bandwidth in bytes; 0 for no limit
     */
    BlockJob(BlockJobKind kind, Optional<BackingStore> below, long bandwidth) {
        this.kind = kind;
        this.below = below;
        progress = BlockProgress.begun(bandwidth);
    }

    BlockJobKind kind() {
        return kind;
    }

    Optional<BackingStore> below() {
        return below;
    }

    BlockProgress progress() {
        lock.lock();
        try {
            return progress;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the contents are there and the work waits to be ended. */
    boolean isReady() {
        lock.lock();
        try {
            return ready;
        } finally {
            lock.unlock();
        }
    }

    /** Says that the contents are there. */
    void becomeReady() {
        lock.lock();
        try {
            ready = true;
        } finally {
            lock.unlock();
        }
    }

    /** Limits the work, in bytes for a second; 0 for no limit. */
    void limit(long bandwidth) {
        lock.lock();
        try {
            progress = progress.limited(bandwidth);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the work; its thread does nothing more. */
    void stop() {
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Has a thread do something when the work is done, unless it is stopped before. */
    void start(Runnable whenDone) {
        Thread.ofVirtual().name("test-block-job").start(() -> {
            if (isDoneInTime()) {
                whenDone.run();
            }
        });
    }

    private boolean isDoneInTime() {
        lock.lock();
        try {
            long left = progress.left().toNanos();
            while (!stopped && left > 0) {
                changed.await(left, TimeUnit.NANOSECONDS);
                left = progress.left().toNanos();
            }
            return !stopped;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
