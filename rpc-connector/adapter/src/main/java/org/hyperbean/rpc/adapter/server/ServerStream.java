package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hyperbean.driver.DataStream;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.protocol.Errors;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.MessageStatus;
import org.hyperbean.rpc.protocol.MessageType;
import org.hyperbean.rpc.protocol.wire.ErrorMessage;
import org.hyperbean.rpc.protocol.wire.StreamHole;

/**
 * A stream between a client and a driver, opened by a call.
 *
 * <p>Two virtual threads: one moves data from the driver to the client, one from {@code incoming} to the driver. The
 * client's reader fills {@code incoming} and handles abort itself, since the other two may hang in the driver. Exactly
 * one of all that can end the stream turns {@code ended} and thereby sends the last packet.
 */
final class ServerStream {
    private static final System.Logger LOG = System.getLogger(ServerStream.class.getName());

    /** Bytes of a buffer into which is read from the driver, header included; most streams are consoles. */
    private static final int FIRST_BUFFER_SIZE = 16_384;

    /** The same once a stream has filled its first buffer. */
    private static final int BUFFER_SIZE_MAX = Frame.DATA_START + Frame.STREAM_DATA_MAX;

    private final MessageHeader call;
    private final DataStream data;
    private final boolean sparse;
    private final MessageWriter writer;
    private final Runnable atEnd;
    private final PacketQueue incoming = new PacketQueue();
    private final AtomicBoolean ended = new AtomicBoolean();

    /**
     * A stream that does not move yet.
     *
     * @param call the header of the call that opened it
     * @param sparse whether the call has allowed holes
     * @param atEnd run once, when the stream has ended
     */
    ServerStream(MessageHeader call, DataStream data, boolean sparse, MessageWriter writer, Runnable atEnd) {
        this.call = call;
        this.data = data;
        this.sparse = sparse;
        this.writer = writer;
        this.atEnd = atEnd;
    }

    /** Begins to move data, after the reply to the call. */
    void start(boolean sends) {
        if (sends) {
            Thread.ofVirtual().name("rpc-stream-out").start(() -> run(this::moveOut));
        }
        Thread.ofVirtual().name("rpc-stream-in").start(() -> run(this::moveIn));
    }

    /**
     * Takes a packet from the client.
     *
     * @throws IOException if it is a hole and the stream is not sparse, which ends the connection
     */
    void receive(Frame packet) throws IOException, InterruptedException {
        if (packet.header().type() == MessageType.STREAM_HOLE && !sparse) {
            throw new IOException("hole in a stream that is not sparse");
        }
        switch (packet.header().status()) {
            case CONTINUE -> incoming.put(packet);
            case OK -> incoming.finish();
            case ERROR -> endWith(MessageStatus.OK);
            case UNKNOWN -> LOG.log(Level.DEBUG, "a stream packet of unknown status is dropped");
        }
    }

    /** Ends the stream. Answers whether it had not ended before. */
    boolean end() {
        if (!ended.compareAndSet(false, true)) {
            return false;
        }
        incoming.close();
        data.close();
        atEnd.run();
        return true;
    }

    private void moveOut() throws IOException {
        MessageHeader header = call.stream(MessageStatus.CONTINUE);
        byte[] buffer = new byte[FIRST_BUFFER_SIZE];
        while (true) {
            long hole = sparse ? data.readHole() : 0;
            if (hole > 0) {
                writer.send(Frame.ofHole(call, hole));
                continue;
            }
            int room = buffer.length - Frame.DATA_START;
            int count = data.read(buffer, Frame.DATA_START, room);
            if (ended.get()) {
                return;
            }
            if (count < 0) {
                writer.send(Frame.of(header));
                return;
            }
            if (count > 0) {
                writer.send(Frame.ofDataInPlace(header, buffer, count));
            }
            if (count == room && buffer.length < BUFFER_SIZE_MAX) {
                buffer = new byte[BUFFER_SIZE_MAX];
            }
        }
    }

    private void moveIn() throws IOException, InterruptedException {
        Optional<Frame> packet = incoming.take();
        while (packet.isPresent()) {
            take(packet.get());
            packet = incoming.take();
        }
        if (!ended.get()) {
            data.finish();
            endWith(MessageStatus.OK);
        }
    }

    private void take(Frame packet) throws IOException {
        if (packet.header().type() == MessageType.STREAM_HOLE) {
            StreamHole hole = StreamHole.decode(packet.payload());
            if (hole.length() <= 0) {
                throw LibvirtException.of(
                        ErrorCode.INVALID_ARG,
                        ErrorDomain.STREAMS,
                        "length in virStreamSendHole must be greater than zero");
            }
            data.writeHole(hole.length());
        } else {
            packet.transferData(data::write);
        }
    }

    private void endWith(MessageStatus status) throws IOException {
        if (end()) {
            writer.sendReply(Frame.of(call.stream(status)));
        }
    }

    private void run(Movement movement) {
        try {
            movement.move();
        } catch (LibvirtException e) {
            fail(e);
        } catch (IOException | RuntimeException e) {
            fail(LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.STREAMS, String.valueOf(e.getMessage()))
                    .causedBy(e));
        } catch (InterruptedException _) {
            end();
        }
    }

    private void fail(LibvirtException failure) {
        if (!end()) {
            return;
        }
        LOG.log(Level.DEBUG, "a stream failed", failure);
        try {
            writer.send(Frame.of(call.stream(MessageStatus.ERROR), ErrorMessage::encode, Errors.toMessage(failure)));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the client of a failed stream is gone", e);
        }
    }

    /** Moves data one way until there is no more. */
    @FunctionalInterface
    private interface Movement {
        void move() throws IOException, InterruptedException;
    }
}
