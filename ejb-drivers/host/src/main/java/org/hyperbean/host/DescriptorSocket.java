package org.hyperbean.host;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.hyperbean.driver.PassedDescriptor;

/**
 * Passes file descriptors over a connected unix socket, each beside one byte of zero. Whoever reads the channel itself
 * must not read beyond what stands before the byte: the kernel would close the descriptor.
 *
 * <p>One thread may receive while another sends; any thread may close. No call waits in the kernel, so a peer that does
 * nothing keeps no carrier of virtual threads; a thread that has to wait sleeps and looks again. {@code lock} is held
 * while the channel's descriptor is used and while the channel is closed: its number may belong to another file
 * afterwards.
 */
public final class DescriptorSocket implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(1);
    private static final Duration PAUSE_MAX = Duration.ofMillis(50);

    private final SocketChannel channel;
    private final ReentrantLock lock = new ReentrantLock();

    public DescriptorSocket(SocketChannel channel) {
        this.channel = channel;
    }

    /**
     * Sends a copy of a descriptor, which stays open here.
     *
     * @param patience how long the peer may leave no room for it
     */
    public void send(PassedDescriptor descriptor, Duration patience) throws IOException {
        try (DescriptorMessage message = new DescriptorMessage()) {
            repeat(
                    socket -> message.send(socket, descriptor.number()) ? Optional.of(descriptor) : Optional.empty(),
                    patience);
        }
    }

    /**
     * Receives a descriptor.
     *
     * @param patience how long it may take the peer to send it
     * @throws IOException if the peer sends something else
     */
    public OwnedDescriptor receive(Duration patience) throws IOException {
        try (DescriptorMessage message = new DescriptorMessage()) {
            return repeat(message::receive, patience);
        }
    }

    /** Closes the channel. Closing twice does nothing. */
    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            channel.close();
        } finally {
            lock.unlock();
        }
    }

    private <T> T repeat(Attempt<T> attempt, Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        Duration pause = FIRST_PAUSE;
        Optional<T> result = once(attempt);
        while (result.isEmpty()) {
            if (System.nanoTime() - deadline > 0) {
                throw new SocketTimeoutException("the peer took longer than " + patience + " to pass a descriptor");
            }
            sleep(pause);
            pause = pause.compareTo(PAUSE_MAX) < 0 ? pause.multipliedBy(2) : PAUSE_MAX;
            result = once(attempt);
        }
        return result.get();
    }

    private <T> Optional<T> once(Attempt<T> attempt) throws IOException {
        lock.lock();
        try {
            if (!channel.isOpen()) {
                throw new ClosedChannelException();
            }
            return attempt.on(ChannelDescriptor.of(channel));
        } finally {
            lock.unlock();
        }
    }

    private static void sleep(Duration pause) throws IOException {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException failure = new InterruptedIOException("interrupted while a descriptor was passed");
            failure.initCause(e);
            throw failure;
        }
    }

    /** Tries to pass a descriptor; empty if it has to be tried again. */
    @FunctionalInterface
    private interface Attempt<T> {
        Optional<T> on(int socket) throws IOException;
    }
}
