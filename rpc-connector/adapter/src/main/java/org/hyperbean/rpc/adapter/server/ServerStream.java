package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
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
import org.hyperbean.rpc.protocol.wire.ErrorMessage;

/**
 * A stream between a client and a driver, opened by a call.
 *
 * <p>Two virtual threads: one moves data from the driver to the client, one from {@code incoming} to the driver. The
 * client's reader fills {@code incoming} and handles abort itself, since the other two may hang in the driver. Exactly
 * one of all that can end the stream turns {@code ended} and thereby sends the last packet.
 */
final class ServerStream {
    private static final System.Logger LOG = System.getLogger(ServerStream.class.getName());

    /** Bytes that are read from the driver at once. A console seldom has more, and each stream keeps a buffer. */
    private static final int BUFFER_SIZE = 65_536;

    private final MessageHeader call;
    private final DataStream data;
    private final MessageWriter writer;
    private final Runnable atEnd;
    private final PacketQueue incoming = new PacketQueue();
    private final AtomicBoolean ended = new AtomicBoolean();

    /**
     * A stream that does not move yet.
     *
     * @param call the header of the call that opened it
     * @param atEnd run once, when the stream has ended
     */
    ServerStream(MessageHeader call, DataStream data, MessageWriter writer, Runnable atEnd) {
        this.call = call;
        this.data = data;
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

    /** Takes a packet from the client. */
    void receive(Frame packet) throws IOException, InterruptedException {
        switch (packet.header().status()) {
            case CONTINUE -> incoming.put(packet.data());
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
        byte[] buffer = new byte[BUFFER_SIZE];
        MessageHeader header = call.stream(MessageStatus.CONTINUE);
        int count = data.read(buffer, 0, buffer.length);
        while (count >= 0 && !ended.get()) {
            if (count > 0) {
                writer.send(Frame.ofData(header, buffer, 0, count));
            }
            count = data.read(buffer, 0, buffer.length);
        }
        if (!ended.get()) {
            writer.send(Frame.of(header));
        }
    }

    private void moveIn() throws IOException, InterruptedException {
        Optional<ByteBuffer> packet = incoming.take();
        while (packet.isPresent()) {
            byte[] bytes = new byte[packet.get().remaining()];
            packet.get().get(bytes);
            data.write(bytes, 0, bytes.length);
            packet = incoming.take();
        }
        if (!ended.get()) {
            data.finish();
            endWith(MessageStatus.OK);
        }
    }

    private void endWith(MessageStatus status) throws IOException {
        if (end()) {
            writer.send(Frame.of(call.stream(status)));
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
