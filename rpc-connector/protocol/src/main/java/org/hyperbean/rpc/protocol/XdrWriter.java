package org.hyperbean.rpc.protocol;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes XDR values (RFC 4506) to memory, the counterpart of {@link XdrReader}. Methods throw {@link XdrException} if a
 * value exceeds its limit, or if the whole would not fit into a message.
 *
 * <p>For one thread at a time.
 */
public final class XdrWriter {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** Holds most calls and replies without growing. */
    private static final int INITIAL_SIZE = 256;

    /** Strings up to so many characters are written in one pass; for longer ones the JDK's own copying wins. */
    private static final int SHORT = 64;

    private byte[] bytes;
    private int size;

    public XdrWriter() {
        this(INITIAL_SIZE);
    }

    /**
     * A writer with room for a known number of bytes; it grows if they are not enough.
     *
     * @param expectedSize in bytes
     */
    public XdrWriter(int expectedSize) {
        this.bytes = new byte[expectedSize];
    }

    /** The number of bytes written. */
    public int size() {
        return size;
    }

    /** A copy of the bytes written. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** The bytes written and unused room behind them. */
    byte[] buffer() {
        return bytes;
    }

    /** Replaces four bytes that were written before. */
    void setInt(int index, int value) {
        INT.set(bytes, index, value);
    }

    /** Writes int and uint, and the char and short kinds. */
    public void writeInt(int value) throws XdrException {
        int at = grow(4);
        INT.set(bytes, at, value);
    }

    /** Writes hyper and uhyper. */
    public void writeHyper(long value) throws XdrException {
        int at = grow(8);
        LONG.set(bytes, at, value);
    }

    public void writeDouble(double value) throws XdrException {
        writeHyper(Double.doubleToRawLongBits(value));
    }

    public void writeUuid(UUID value) throws XdrException {
        writeHyper(value.getMostSignificantBits());
        writeHyper(value.getLeastSignificantBits());
    }

    /**
     * Writes a string, which must not contain a zero character.
     *
     * @param max what it may take in UTF-8, in bytes
     */
    public void writeString(String value, int max) throws XdrException {
        checkCount("string", value.length(), max);
        if (value.length() <= SHORT && writeAscii(value)) {
            return;
        }
        if (value.indexOf('\0') >= 0) {
            throw XdrException.encoding("string with a zero character");
        }
        writeCounted("string", value.getBytes(StandardCharsets.UTF_8), max);
    }

    /**
     * Writes a string in one pass, without a copy of its bytes between: names come by the thousand.
     *
     * @return false, with nothing written, for a string that has other characters than those of ASCII or a zero
     */
    private boolean writeAscii(String value) throws XdrException {
        int length = value.length();
        int begin = size;
        int at = grow(4 + ((length + 3) & ~3)) + 4;
        for (int index = 0; index < length; index++) {
            char character = value.charAt(index);
            if (character == 0 || character >= 0x80) {
                size = begin;
                return false;
            }
            bytes[at + index] = (byte) character;
        }
        Arrays.fill(bytes, at + length, size, (byte) 0);
        INT.set(bytes, begin, length);
        return true;
    }

    /** Writes at most {@code max} bytes behind their count. */
    public void writeOpaque(Opaque value, int max) throws XdrException {
        writeCounted("opaque", value.bytes(), max);
    }

    /** Writes bytes as they are, without count or padding. */
    public void writeBytes(byte[] source, int start, int count) throws XdrException {
        int at = grow(count);
        System.arraycopy(source, start, bytes, at, count);
    }

    /** Writes at most {@code max} chars behind their count. */
    public void writeChars(Opaque value, int max) throws XdrException {
        checkCount("list of chars", value.size(), max);
        writeInt(value.size());
        writeCharArray(value, value.size());
    }

    /** Writes exactly {@code size} chars. */
    public void writeCharArray(Opaque value, int size) throws XdrException {
        if (value.size() != size) {
            throw XdrException.encoding("array of " + value.size() + " chars instead of " + size);
        }
        for (byte element : value.bytes()) {
            writeInt(element);
        }
    }

    public <T> void writeOptional(Optional<T> value, XdrEncoder<? super T> element) throws XdrException {
        writeInt(value.isPresent() ? 1 : 0);
        if (value.isPresent()) {
            element.encode(value.get(), this);
        }
    }

    /** Writes at most {@code max} elements behind their count. */
    public <T> void writeList(List<T> value, int max, XdrEncoder<? super T> element) throws XdrException {
        checkCount("list", value.size(), max);
        writeInt(value.size());
        for (T each : value) {
            element.encode(each, this);
        }
    }

    private void writeCounted(String what, byte[] value, int max) throws XdrException {
        checkCount(what, value.length, max);
        writeInt(value.length);
        writeBytes(value, 0, value.length);
        int padding = -value.length & 3;
        int start = grow(padding);
        Arrays.fill(bytes, start, size, (byte) 0);
    }

    private static void checkCount(String what, int count, int max) throws XdrException {
        if (count > max) {
            throw XdrException.encoding(what + " of " + count + " exceeds " + max);
        }
    }

    private int grow(int count) throws XdrException {
        int start = size;
        if (count > Frame.SIZE_MAX - start) {
            throw XdrException.encoding("the message exceeds " + Frame.SIZE_MAX + " bytes");
        }
        if (start + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(Frame.SIZE_MAX, Math.max(start + count, 2 * bytes.length)));
        }
        size = start + count;
        return start;
    }
}
