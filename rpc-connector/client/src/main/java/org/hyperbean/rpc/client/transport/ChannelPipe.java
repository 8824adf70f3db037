package org.hyperbean.rpc.client.transport;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * The two directions of a socket, for threads that may be interrupted: the JDK closes a blocking channel whose thread
 * is interrupted, and one call that is called off would cost all others their connection. So the channel does not
 * block; threads wait in selectors. An interruption that comes in the middle of a message is put off until its end.
 *
 * <p>One thread may read while another writes; each has a selector of its own. Any thread may close.
 */
final class ChannelPipe implements Closeable {
    /** How long a peer may take no byte of a message before it is given up. */
    private static final Duration STANDSTILL = Duration.ofSeconds(30);

    private static final Duration FOR_EVER = Duration.ZERO;

    /** {@code EMFILE}. */
    private static final int TOO_MANY_FILES = 24;

    private final SocketChannel channel;
    private final Selector readable;
    private final Selector writable;

    private ChannelPipe(SocketChannel channel, Selector readable, Selector writable) {
        this.channel = channel;
        this.readable = readable;
        this.writable = writable;
    }

    /**
     * The directions of a connected channel, which stops blocking.
     *
     * @throws LibvirtException if the process has no file descriptors left; the channel is closed then
     */
    static ChannelPipe over(SocketChannel channel) {
        try {
            channel.configureBlocking(false);
            return new ChannelPipe(
                    channel, selector(channel, SelectionKey.OP_READ), selector(channel, SelectionKey.OP_WRITE));
        } catch (IOException exhausted) {
            LibvirtException failure = LibvirtException.systemError(
                            ErrorDomain.RPC, TOO_MANY_FILES, "Unable to wait for a socket: " + exhausted.getMessage())
                    .causedBy(exhausted);
            try {
                channel.close();
            } catch (IOException broken) {
                failure.addSuppressed(broken);
            }
            throw failure;
        }
    }

    private static Selector selector(SocketChannel channel, int operation) throws IOException {
        Selector selector = Selector.open();
        channel.register(selector, operation);
        return selector;
    }

    InputStream input() {
        return new Input();
    }

    OutputStream output() {
        return new Output();
    }

    /**
     * Waits until something can be read, be it the end.
     *
     * @return false if nothing came in time
     */
    boolean awaitInput(Duration time) throws IOException, InterruptedException {
        boolean ready = select(readable, time);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return ready;
    }

    /** Waits for the channel, or until the thread is interrupted. */
    private static boolean select(Selector selector, Duration time) throws IOException {
        try {
            // a fraction of a millisecond would be none, which is for ever
            long millis = time.equals(FOR_EVER) ? 0 : Math.max(1, time.toMillis());
            boolean ready = selector.select(millis) > 0;
            selector.selectedKeys().clear();
            return ready;
        } catch (ClosedSelectorException closed) {
            AsynchronousCloseException failure = new AsynchronousCloseException();
            failure.initCause(closed);
            throw failure;
        }
    }

    private int read(ByteBuffer target) throws IOException {
        boolean interrupted = false;
        try {
            int count = channel.read(target);
            while (count == 0) {
                select(readable, FOR_EVER);
                interrupted |= Thread.interrupted();
                count = channel.read(target);
            }
            return count;
        } finally {
            restore(interrupted);
        }
    }

    private void write(ByteBuffer source) throws IOException {
        boolean interrupted = false;
        try {
            Deadline deadline = Deadline.in(STANDSTILL);
            channel.write(source);
            while (source.hasRemaining()) {
                select(writable, deadline.remaining());
                interrupted |= Thread.interrupted();
                if (channel.write(source) > 0) {
                    deadline = Deadline.in(STANDSTILL);
                } else if (deadline.isOver()) {
                    throw new IOException("the peer has read nothing for " + STANDSTILL);
                }
            }
        } finally {
            restore(interrupted);
        }
    }

    private static void restore(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        readable.close();
        writable.close();
    }

    /** What {@link #input} gives out. */
    private final class Input extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return length == 0 ? 0 : ChannelPipe.this.read(ByteBuffer.wrap(target, offset, length));
        }
    }

    /** What {@link #output} gives out. */
    private final class Output extends OutputStream {
        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            ChannelPipe.this.write(ByteBuffer.wrap(source, offset, length));
        }
    }
}
