package org.hyperbean.rpc.adapter.server;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.hyperbean.rpc.protocol.Frame;

/**
 * Packets of a stream on their way from a client to a driver. It is bounded: the client's reader waits while it is
 * full, so a client cannot send faster than the driver takes.
 *
 * <p>The client's reader puts, the stream's own thread takes, any thread closes. {@code lock} guards all fields.
 */
final class PacketQueue {
    /** Bytes after which the reader waits; a packet that begins below may go beyond. */
    private static final int CAPACITY = 1 << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Frame> packets = new ArrayDeque<>();
    private int bytes;
    private boolean finished;

    /** Appends a packet, after a wait if need be. After the end it is dropped. */
    void put(Frame packet) throws InterruptedException {
        lock.lock();
        try {
            while (!finished && bytes >= CAPACITY) {
                changed.await();
            }
            if (!finished) {
                packets.add(packet);
                bytes += packet.size();
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes the next packet, waiting for it; empty after the last. */
    Optional<Frame> take() throws InterruptedException {
        lock.lock();
        try {
            while (!finished && packets.isEmpty()) {
                changed.await();
            }
            Optional<Frame> packet = Optional.ofNullable(packets.poll());
            packet.ifPresent(taken -> bytes -= taken.size());
            changed.signalAll();
            return packet;
        } finally {
            lock.unlock();
        }
    }

    /** No more packets come; those that are here can still be taken. */
    void finish() {
        end(false);
    }

    /** Drops all packets and ends. */
    void close() {
        end(true);
    }

    private void end(boolean drop) {
        lock.lock();
        try {
            finished = true;
            if (drop) {
                packets.clear();
                bytes = 0;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
