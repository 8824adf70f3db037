package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.hyperbean.driver.PassedDescriptor;
import org.hyperbean.rpc.protocol.Frame;

/**
 * Sends a client its messages, each with one write.
 *
 * <p>Any thread may send; {@code lock} is held while a message is written, so messages do not mix. A client that does
 * not read its events or stream data makes only their senders wait, for as long as it likes. One that does not read its
 * replies is disconnected: a sender gives up after {@link #PATIENCE} without the lock, and one that hangs in the write
 * itself is found by whoever asks {@link #isStuck}, since a blocking write has no deadline of its own.
 */
final class MessageWriter {
    /** How long a reply may wait for a client that does not read. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final long NO_REPLY = 0;

    private final ReentrantLock lock = new ReentrantLock();
    /** Guarded by {@code lock}. */
    private Transport transport;
    /** When the reply that is being written was begun; volatile since the health check reads it without the lock. */
    private volatile long replyBegan = NO_REPLY;

    MessageWriter(Transport transport) {
        this.transport = transport;
    }

    /** From now on messages go through another layer. */
    void switchTo(Transport layer) {
        lock.lock();
        try {
            transport = layer;
        } finally {
            lock.unlock();
        }
    }

    /** Sends an event or stream data. */
    void send(Frame message) throws IOException {
        lock.lock();
        try {
            message.writeTo(transport.output());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Sends a reply without file descriptors.
     *
     * @throws IOException if the client is gone or does not read
     */
    void sendReply(Frame reply) throws IOException {
        sendReply(reply, List.of());
    }

    /**
     * Sends a reply and the file descriptors behind it.
     *
     * @throws IOException if the client is gone or does not read
     */
    void sendReply(Frame reply, List<PassedDescriptor> descriptors) throws IOException {
        if (!lock.tryLock() && !waitForLock()) {
            throw new IOException("the client does not read its replies");
        }
        try {
            replyBegan = System.nanoTime() | 1;
            reply.writeTo(transport.output());
            if (!descriptors.isEmpty()) {
                transport.sendDescriptors(descriptors);
            }
        } finally {
            replyBegan = NO_REPLY;
            lock.unlock();
        }
    }

    /** Whether the client has let a reply wait too long. */
    boolean isStuck(long now) {
        long began = replyBegan;
        return began != NO_REPLY && now - began > PATIENCE.toNanos();
    }

    private boolean waitForLock() throws IOException {
        try {
            return lock.tryLock(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted before a reply was sent", e);
        }
    }
}
