package org.hyperbean.rpc.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes that never change. */
public final class Opaque {
    public static final Opaque EMPTY = new Opaque(new byte[0]);

    /** Bytes that {@link #toString} shows at most. */
    private static final int SHOWN_MAX = 32;

    private final byte[] bytes;

    private Opaque(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of these bytes. */
    public static Opaque copyOf(byte[] bytes) {
        return new Opaque(bytes.clone());
    }

    /** A text in UTF-8, followed by zero bytes up to a size; a longer text is cut. */
    public static Opaque ofText(String text, int size) {
        return new Opaque(Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), size));
    }

    /** Takes over bytes that nobody else holds. */
    static Opaque wrap(byte[] bytes) {
        return new Opaque(bytes);
    }

    public int size() {
        return bytes.length;
    }

    /** A copy of the bytes. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** The bytes up to the first zero byte, read as UTF-8. */
    public String text() {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    /** The bytes themselves, not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Opaque opaque && Arrays.equals(bytes, opaque.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        int shown = Math.min(bytes.length, SHOWN_MAX);
        String more = shown < bytes.length ? "… (" + bytes.length + " bytes)" : "";
        return HexFormat.of().formatHex(bytes, 0, shown) + more;
    }
}
