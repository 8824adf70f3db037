package org.hyperbean.rpc.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.transport.Deadline;
import org.hyperbean.rpc.protocol.Errors;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.MessageStatus;
import org.hyperbean.rpc.protocol.MessageType;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.XdrException;
import org.hyperbean.rpc.protocol.wire.ErrorMessage;
import org.hyperbean.rpc.protocol.wire.StreamHole;

/**
 * A stream that a call opened: a console, the bytes of a volume. Ends by {@link #finish}, which waits until the daemon
 * has taken everything, or by {@link #close}, which gives the stream up. Failures of the daemon come as
 * {@link LibvirtException} from whatever is called next.
 *
 * <p>One thread may read while another writes. The thread that reads the connection calls {@link #received}; a reader
 * that stands still while 16 MiB wait for it holds up the whole connection, and after 20 seconds loses its stream: a
 * slow reader wants a connection of its own.
 */
public final class ClientStream implements AutoCloseable {
    /** Shorter than what libvirtd waits for an answer to its pings, which is 30 seconds. */
    private static final Duration STANDSTILL = Duration.ofSeconds(20);

    private final MessageHeader call;
    private final Sender sender;
    private final Runnable forget;
    private final StreamBuffer incoming = new StreamBuffer();
    private final Reply<Nothing> confirmation;
    private final AtomicBoolean over = new AtomicBoolean();

    /** Sends frames of the stream. */
    interface Sender {
        void send(Frame frame, Deadline deadline);
    }

    /**
     * A stream whose call is about to be sent.
     *
     * @param forget called once when no more packets of the stream are expected
     */
    ClientStream(MessageHeader call, Sender sender, Runnable forget) {
        this.call = call;
        this.sender = sender;
        this.forget = forget;
        this.confirmation = new Reply<>("the end of a stream");
    }

    /** The bytes from the daemon; holes read as zero bytes. Closing it does nothing. */
    public InputStream input() {
        return new Input();
    }

    /** The bytes to the daemon. Closing it does nothing: {@link #finish} says that they are complete. */
    public OutputStream output() {
        return new Output();
    }

    /**
     * Waits for the next bytes from the daemon, with holes as holes. What is taken here does not come from
     * {@link #input}.
     *
     * @return empty at the end
     * @throws LibvirtException if the stream failed, or the thread was interrupted
     */
    public Optional<StreamRun> receive() {
        try {
            return incoming.takeRun();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Failures.interrupted("reading a stream").causedBy(interrupted);
        }
    }

    /** {@link #input} as a channel. */
    public ReadableByteChannel inputChannel() {
        return Channels.newChannel(input());
    }

    /** {@link #output} as a channel. */
    public WritableByteChannel outputChannel() {
        return Channels.newChannel(output());
    }

    /** Sends a run of zero bytes, if the call has allowed it by its sparse flag. */
    public void writeHole(long length) {
        try {
            write(Frame.ofHole(call, length));
        } catch (XdrException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Ends the stream well, within {@link RpcCalls#DEFAULT_DEADLINE}.
     *
     * @throws LibvirtException if not all written bytes have reached their target
     */
    public void finish() {
        finish(RpcCalls.DEFAULT_DEADLINE);
    }

    /**
     * Ends the stream well: waits until the daemon confirms that all written bytes have reached their target.
     *
     * @throws LibvirtException if they have not, or if that is not known in time
     */
    public void finish(Duration deadline) {
        try {
            if (over.compareAndSet(false, true)) {
                send(Frame.of(call.stream(MessageStatus.OK)));
            }
            confirmation.await(Deadline.in(deadline));
        } finally {
            forget.run();
        }
    }

    /** Gives the stream up unless it has ended already. */
    @Override
    public void close() {
        if (over.compareAndSet(false, true)) {
            incoming.discard();
            try {
                send(Frame.of(call.stream(MessageStatus.ERROR)));
                confirmation.await(Deadline.in(RpcCalls.DEFAULT_DEADLINE));
            } finally {
                forget.run();
            }
        }
    }

    /** Whether it has ended, well or not. */
    public boolean isOver() {
        return over.get();
    }

    private void write(Frame packet) {
        if (over.get()) {
            finish();
            throw LibvirtException.of(ErrorCode.INVALID_STREAM, ErrorDomain.STREAMS, "a stream that has ended");
        }
        send(packet);
    }

    private void send(Frame frame) {
        sender.send(frame, Deadline.in(RpcCalls.DEFAULT_DEADLINE));
    }

    /** Takes a packet from the thread that reads the connection. */
    void received(Frame frame) {
        try {
            boolean stored = frame.header().type() == MessageType.STREAM_HOLE
                    ? incoming.addHole(StreamHole.decode(frame.payload()).length(), STANDSTILL)
                    : receivedPacket(frame);
            if (!stored) {
                fail(Failures.late("the reader of a stream", STANDSTILL));
            }
        } catch (XdrException undecodable) {
            fail(undecodable.asLibvirtException());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** False if there was no room for the data of the packet in time. */
    private boolean receivedPacket(Frame frame) throws XdrException, InterruptedException {
        switch (frame.header().status()) {
            case CONTINUE -> {
                if (frame.data().hasRemaining()) {
                    return incoming.addData(frame.data(), STANDSTILL);
                }
                incoming.end();
            }
            case OK -> {
                incoming.end();
                confirmation.succeed(Nothing.NOTHING);
            }
            case ERROR -> fail(Errors.toException(ErrorMessage.decode(frame.payload())));
            case UNKNOWN ->
                throw XdrException.unknown("stream status", frame.header().statusNumber());
        }
        return true;
    }

    /** Ends the stream for a reason that reading and finishing report. */
    void fail(LibvirtException reason) {
        incoming.fail(reason);
        confirmation.fail(reason);
        over.set(true);
        forget.run();
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
            if (length == 0) {
                return 0;
            }
            try {
                return incoming.take(target, offset, length);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                InterruptedIOException failure = new InterruptedIOException("reading a stream was interrupted");
                failure.initCause(interrupted);
                throw failure;
            }
        }
    }

    /** What {@link #output} gives out. */
    private final class Output extends OutputStream {
        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            int end = offset + length;
            for (int at = offset; at < end; at += Frame.STREAM_DATA_MAX) {
                int count = Math.min(Frame.STREAM_DATA_MAX, end - at);
                ClientStream.this.write(Frame.ofData(call.stream(MessageStatus.CONTINUE), source, at, count));
            }
        }
    }
}
