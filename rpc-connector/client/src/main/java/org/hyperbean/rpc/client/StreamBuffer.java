package org.hyperbean.rpc.client;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.hyperbean.driver.LibvirtException;

/**
 * Bytes of a stream that came and were not read yet. The thread that reads the connection adds, a thread of the
 * application takes; {@code lock} guards all fields. Adding waits while too much is stored, which holds up everything
 * on the connection, so it waits only so long.
 */
final class StreamBuffer {
    /** Stored bytes above which adding waits. */
    private static final int STORED_MAX = 16 << 20;

    /** What a run costs besides its bytes, roughly. */
    private static final int RUN_COST = 128;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Run> runs = new ArrayDeque<>();
    private long stored;
    private boolean ended;
    private Optional<LibvirtException> failure = Optional.empty();

    /** Bytes that came together: data, or a hole, whose bytes are zero and take no memory. */
    private sealed interface Run {
        int cost();

        record Data(ByteBuffer bytes, int cost) implements Run {}

        record Hole(long length, int cost) implements Run {}
    }

    /**
     * Adds data.
     *
     * @return false if there was no room for it in time
     */
    boolean addData(ByteBuffer data, Duration deadline) throws InterruptedException {
        return add(new Run.Data(data, RUN_COST + data.remaining()), deadline);
    }

    /**
     * Adds a run of zero bytes.
     *
     * @return false if there was no room for it in time
     */
    boolean addHole(long length, Duration deadline) throws InterruptedException {
        return length <= 0 || add(new Run.Hole(length, RUN_COST), deadline);
    }

    private boolean add(Run run, Duration deadline) throws InterruptedException {
        lock.lock();
        try {
            long left = deadline.toNanos();
            while (stored > STORED_MAX && !ended) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            if (!ended) {
                stored += run.cost();
                runs.add(run);
                changed.signalAll();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Says that nothing more comes; what is stored can still be read. */
    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Gives up what is stored; a reader finds the end. */
    void discard() {
        lock.lock();
        try {
            runs.clear();
            stored = 0;
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Gives up what is stored; a reader finds the failure. */
    void fail(LibvirtException reason) {
        lock.lock();
        try {
            failure = Optional.of(reason);
            discard();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for bytes: without a deadline, since a console may be silent for days. The end of the connection ends it.
     *
     * @return how many bytes were taken, -1 at the end
     * @throws LibvirtException if the stream failed
     */
    int take(byte[] target, int offset, int length) throws InterruptedException {
        lock.lock();
        try {
            awaitRun();
            return runs.isEmpty() ? -1 : takeFrom(runs.element(), target, offset, length);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for bytes and takes all that belong together.
     *
     * @return empty at the end
     * @throws LibvirtException if the stream failed
     */
    Optional<StreamRun> takeRun() throws InterruptedException {
        lock.lock();
        try {
            awaitRun();
            if (runs.isEmpty()) {
                return Optional.empty();
            }
            StreamRun run = switch (runs.element()) {
                case Run.Data data -> new StreamRun.Data(data.bytes());
                case Run.Hole(long length, int _) -> new StreamRun.Hole(length);
            };
            removeFirst();
            return Optional.of(run);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is a run or the end. */
    private void awaitRun() throws InterruptedException {
        while (runs.isEmpty() && !ended) {
            changed.await();
        }
        if (failure.isPresent()) {
            throw Failures.again(failure.get());
        }
    }

    private int takeFrom(Run run, byte[] target, int offset, int length) {
        return switch (run) {
            case Run.Data data -> {
                int count = Math.min(length, data.bytes().remaining());
                data.bytes().get(target, offset, count);
                if (!data.bytes().hasRemaining()) {
                    removeFirst();
                }
                yield count;
            }
            case Run.Hole(long size, int cost) -> {
                int count = (int) Math.min(length, size);
                Arrays.fill(target, offset, offset + count, (byte) 0);
                removeFirst();
                if (size > count) {
                    runs.addFirst(new Run.Hole(size - count, cost));
                    stored += cost;
                }
                yield count;
            }
        };
    }

    private void removeFirst() {
        stored -= runs.remove().cost();
        changed.signalAll();
    }
}
