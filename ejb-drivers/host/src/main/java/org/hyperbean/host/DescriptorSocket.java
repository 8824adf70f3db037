package org.hyperbean.host;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
     * Whether this JVM can pass descriptors: it has to be started with {@code --add-opens
     * java.base/sun.nio.ch=ALL-UNNAMED}.
     */
    public static boolean isSupported() {
        return ChannelDescriptor.isKnown();
    }

    /**
     * Sends copies of descriptors, which stay open here.
     *
     * @param patience how long the peer may leave no room for one
     */
    public void send(List<PassedDescriptor> descriptors, Duration patience) throws IOException {
        try (DescriptorMessage message = new DescriptorMessage()) {
            for (PassedDescriptor each : descriptors) {
                repeat(socket -> message.send(socket, each.number()) ? Optional.of(each) : Optional.empty(), patience);
            }
        }
    }

    /**
     * Receives descriptors. If one does not come the others are closed.
     *
     * @param patience how long it may take the peer to send one
     * @throws IOException if the peer sends something else
     */
    public List<PassedDescriptor> receive(int count, Duration patience) throws IOException {
        List<PassedDescriptor> received = new ArrayList<>(count);
        boolean complete = false;
        try (DescriptorMessage message = new DescriptorMessage()) {
            while (received.size() < count) {
                received.add(repeat(message::receive, patience));
            }
            complete = true;
            return received;
        } finally {
            if (!complete) {
                received.forEach(PassedDescriptor::close);
            }
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
