package org.hyperbean.rpc.protocol;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads XDR values (RFC 4506) from bytes in memory, with libvirtd's habits: char and short kinds take four bytes each,
 * padding is not looked at, a zero byte ends a string early, bytes behind the last value are ignored. Every method
 * throws {@link XdrException} if bytes are missing or a limit is exceeded, and none reserves memory for a count that
 * the remaining bytes cannot fill.
 *
 * <p>For one thread at a time.
 */
public final class XdrReader {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** What the smallest element of a list takes on the wire. */
    private static final int ELEMENT_MIN = 4;

    private final byte[] bytes;
    private final int end;
    private int position;

    public XdrReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    /**
     * A reader of a part of an array.
     *
     * @param start index of the first byte
     * @param end index behind the last byte
     */
    public XdrReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.position = start;
        this.end = end;
    }

    /** The number of bytes not read yet. */
    public int remaining() {
        return end - position;
    }

    /** Reads int and uint, and the char and short kinds. */
    public int readInt() throws XdrException {
        return (int) INT.get(bytes, advance(4));
    }

    /** Reads hyper and uhyper. */
    public long readHyper() throws XdrException {
        return (long) LONG.get(bytes, advance(8));
    }

    public double readDouble() throws XdrException {
        return Double.longBitsToDouble(readHyper());
    }

    public UUID readUuid() throws XdrException {
        return new UUID(readHyper(), readHyper());
    }

    /**
     * Reads a string.
     *
     * @param max what it may take in UTF-8, in bytes
     */
    public String readString(int max) throws XdrException {
        int count = readCount("string", max);
        int start = advance(padded(count));
        String value = new String(bytes, start, count, StandardCharsets.UTF_8);
        int zero = value.indexOf('\0');
        return zero < 0 ? value : value.substring(0, zero);
    }

    /** Reads at most {@code max} bytes behind their count. */
    public Opaque readOpaque(int max) throws XdrException {
        int count = readCount("opaque", max);
        int start = advance(padded(count));
        return Opaque.wrap(Arrays.copyOfRange(bytes, start, start + count));
    }

    /** Reads at most {@code max} chars behind their count. */
    public Opaque readChars(int max) throws XdrException {
        return readCharArray(readCount("list of chars", max));
    }

    /** Reads exactly {@code size} chars. */
    public Opaque readCharArray(int size) throws XdrException {
        if (size > remaining() / ELEMENT_MIN) {
            throw XdrException.decoding("the message is too short");
        }
        byte[] chars = new byte[size];
        for (int i = 0; i < size; i++) {
            chars[i] = (byte) readInt();
        }
        return Opaque.wrap(chars);
    }

    public <T> Optional<T> readOptional(XdrDecoder<T> element) throws XdrException {
        int present = readInt();
        return switch (present) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(element.decode(this));
            default -> throw XdrException.unknown("presence", present);
        };
    }

    /** Reads at most {@code max} elements behind their count. */
    public <T> List<T> readList(int max, XdrDecoder<T> element) throws XdrException {
        int count = readCount("list", max);
        if (count > remaining() / ELEMENT_MIN) {
            throw XdrException.decoding("the message is too short");
        }
        List<T> elements = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            elements.add(element.decode(this));
        }
        return elements;
    }

    private int readCount(String what, int max) throws XdrException {
        int count = readInt();
        if (Integer.compareUnsigned(count, max) > 0) {
            throw XdrException.decoding(what + " of " + Integer.toUnsignedString(count) + " exceeds " + max);
        }
        return count;
    }

    private int advance(int count) throws XdrException {
        if (count > remaining()) {
            throw XdrException.decoding("the message is too short");
        }
        int start = position;
        position += count;
        return start;
    }

    private static int padded(int count) {
        return (count + 3) & ~3;
    }
}
