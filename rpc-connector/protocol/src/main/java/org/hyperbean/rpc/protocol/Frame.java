package org.hyperbean.rpc.protocol;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.hyperbean.rpc.protocol.wire.StreamHole;

/**
 * A whole message in one buffer: length word, header, payload. Sending it is one write. Figures are those of libvirt
 * 9.0.0.
 */
public final class Frame {
    /** Bytes of the length word, which counts itself. */
    private static final int LENGTH_WORD = 4;

    /** The smallest message: nothing but a header. */
    private static final int SIZE_MIN = LENGTH_WORD + MessageHeader.SIZE;

    /** The greatest message, length word included. */
    public static final int SIZE_MAX = LENGTH_WORD + 33_554_432;

    /** Where the payload begins, in bytes. */
    public static final int DATA_START = SIZE_MIN;

    /** Stream data in one message, in bytes: what peers older than libvirt 1.0.6 can still read. */
    public static final int STREAM_DATA_MAX = 262_120;

    /** File descriptors behind one message. */
    public static final int DESCRIPTORS_MAX = 32;

    /** A message is read in steps, so that memory follows the bytes that came and not the length they announced. */
    private static final int FIRST_STEP = 65_536;

    /** How much larger the next step is: what came once is copied each time. */
    private static final int GROWTH = 8;

    private final MessageHeader header;
    private final byte[] bytes;
    private final int size;

    private Frame(MessageHeader header, byte[] bytes, int size) {
        this.header = header;
        this.bytes = bytes;
        this.size = size;
    }

    /**
     * A message with a value as its payload.
     *
     * @throws XdrException if the value exceeds a limit
     */
    public static <T> Frame of(MessageHeader header, XdrEncoder<? super T> encoder, T payload) throws XdrException {
        XdrWriter out = begin(header, new XdrWriter());
        encoder.encode(payload, out);
        return end(header, out);
    }

    /**
     * A message that file descriptors follow. They do not travel inside the message: the transport sends them behind
     * it.
     *
     * @param header one whose type carries descriptors
     * @throws XdrException if the value exceeds a limit, or if there are more than {@link #DESCRIPTORS_MAX} descriptors
     */
    public static <T> Frame withDescriptors(
            MessageHeader header, int descriptorCount, XdrEncoder<? super T> encoder, T payload) throws XdrException {
        if (descriptorCount > DESCRIPTORS_MAX) {
            throw XdrException.encoding(descriptorCount + " descriptors exceed " + DESCRIPTORS_MAX);
        }
        XdrWriter out = begin(header, new XdrWriter());
        out.writeInt(descriptorCount);
        encoder.encode(payload, out);
        return end(header, out);
    }

    /** A message without payload. */
    public static Frame of(MessageHeader header) {
        return ofData(header, new byte[0], 0, 0);
    }

    /**
     * A message whose payload is bytes as they are.
     *
     * @throws IllegalArgumentException if there are more than {@link #STREAM_DATA_MAX}
     */
    public static Frame ofData(MessageHeader header, byte[] data, int start, int count) {
        if (count > STREAM_DATA_MAX) {
            throw new IllegalArgumentException("more than " + STREAM_DATA_MAX + " bytes in one message: " + count);
        }
        try {
            XdrWriter out = begin(header, new XdrWriter(SIZE_MIN + count));
            out.writeBytes(data, start, count);
            return end(header, out);
        } catch (XdrException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * A message whose payload stands in a buffer already, behind {@link #DATA_START} bytes of room for the header,
     * which is written there. The buffer belongs to the message as long as that is used.
     *
     * @param count bytes of payload
     * @throws IllegalArgumentException if there are more than {@link #STREAM_DATA_MAX}
     */
    public static Frame ofDataInPlace(MessageHeader header, byte[] buffer, int count) {
        if (count > STREAM_DATA_MAX) {
            throw new IllegalArgumentException("more than " + STREAM_DATA_MAX + " bytes in one message: " + count);
        }
        byte[] head = of(header).bytes;
        System.arraycopy(head, 0, buffer, 0, SIZE_MIN);
        ByteBuffer.wrap(buffer).putInt(0, SIZE_MIN + count);
        return new Frame(header, buffer, SIZE_MIN + count);
    }

    /** A run of zero bytes in the stream that a call has opened. */
    public static Frame ofHole(MessageHeader call, long length) throws XdrException {
        return of(
                call.answer(MessageType.STREAM_HOLE, MessageStatus.CONTINUE),
                (hole, out) -> hole.encode(out),
                new StreamHole(length, 0));
    }

    private static XdrWriter begin(MessageHeader header, XdrWriter out) throws XdrException {
        out.writeInt(0);
        header.encode(out);
        return out;
    }

    private static Frame end(MessageHeader header, XdrWriter out) {
        out.setInt(0, out.size());
        return new Frame(header, out.buffer(), out.size());
    }

    /**
     * Reads a message, waiting for its bytes. Nothing behind it is asked for, so that file descriptors there are not
     * lost; a message without payload takes one read, any other two.
     *
     * @return empty if the peer ended the connection before the first byte
     * @throws EOFException if the peer ended the connection inside the message
     * @throws XdrException if the length word is out of bounds; the connection is of no further use
     */
    public static Optional<Frame> read(InputStream in) throws IOException {
        byte[] bytes = new byte[SIZE_MIN];
        int filled = in.read(bytes, 0, SIZE_MIN);
        if (filled < 0) {
            return Optional.empty();
        }
        // nonsense is refused before the rest of it is waited for
        filled += in.readNBytes(bytes, filled, Math.max(0, LENGTH_WORD - filled));
        requireAll(filled, LENGTH_WORD);
        int size = size(bytes);
        while (true) {
            filled += in.readNBytes(bytes, filled, bytes.length - filled);
            requireAll(filled, bytes.length);
            if (filled == size) {
                return Optional.of(decode(bytes));
            }
            bytes = Arrays.copyOf(bytes, Math.min(size, Math.max(FIRST_STEP, GROWTH * bytes.length)));
        }
    }

    /**
     * The total size that a length word announces, in bytes.
     *
     * @param message at least the first four bytes of a message
     * @throws XdrException if no message has this size
     */
    public static int size(byte[] message) throws XdrException {
        int size = new XdrReader(message).readInt();
        if (size < SIZE_MIN || size > SIZE_MAX) {
            throw XdrException.decoding("message of " + Integer.toUnsignedString(size) + " bytes");
        }
        return size;
    }

    /**
     * A message from its bytes, length word included. The array must not change any more.
     *
     * @throws XdrException if there are less than a header
     */
    public static Frame decode(byte[] bytes) throws XdrException {
        return new Frame(MessageHeader.decode(new XdrReader(bytes, LENGTH_WORD, bytes.length)), bytes, bytes.length);
    }

    private static void requireAll(int count, int expected) throws EOFException {
        if (count < expected) {
            throw new EOFException("end of file inside a message");
        }
    }

    public MessageHeader header() {
        return header;
    }

    /** The size of the whole message in bytes. */
    public int size() {
        return size;
    }

    /**
     * How many file descriptors follow the message.
     *
     * @throws XdrException if more than {@link #DESCRIPTORS_MAX} are announced
     */
    public int descriptorCount() throws XdrException {
        if (!header.type().carriesDescriptors()) {
            return 0;
        }
        int count = behindHeader().readInt();
        if (count < 0 || count > DESCRIPTORS_MAX) {
            throw XdrException.unknown("number of descriptors", count);
        }
        return count;
    }

    /** A reader of the payload, which begins behind the count of file descriptors if there is one. */
    public XdrReader payload() throws XdrException {
        XdrReader in = behindHeader();
        if (header.type().carriesDescriptors()) {
            in.readInt();
        }
        return in;
    }

    private XdrReader behindHeader() {
        return new XdrReader(bytes, SIZE_MIN, size);
    }

    /** The payload as bytes: stream data. The buffer cannot be written to. */
    public ByteBuffer data() {
        return ByteBuffer.wrap(bytes, SIZE_MIN, size - SIZE_MIN).asReadOnlyBuffer();
    }

    /** Hands the payload on as bytes, without copying them. They must not be changed. */
    public void transferData(DataTarget target) throws IOException {
        target.write(bytes, SIZE_MIN, size - SIZE_MIN);
    }

    /** Takes the payload of a message. */
    @FunctionalInterface
    public interface DataTarget {
        /** Takes a part of an array. */
        void write(byte[] bytes, int offset, int length) throws IOException;
    }

    /** The whole message. The buffer cannot be written to. */
    public ByteBuffer toByteBuffer() {
        return ByteBuffer.wrap(bytes, 0, size).asReadOnlyBuffer();
    }

    /** Writes the whole message in one go. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    @Override
    public String toString() {
        return "Frame[" + header + ", " + size + " bytes]";
    }
}
