package org.hyperbean.driver;

import java.util.Arrays;

/** What the drivers of source and destination tell each other by way of the client. Immutable; nobody else reads it. */
public final class MigrationCookie {
    /** Nothing to tell. */
    public static final MigrationCookie NONE = new MigrationCookie(new byte[0]);

    private final byte[] bytes;

    private MigrationCookie(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of these bytes. */
    public static MigrationCookie of(byte[] bytes) {
        return bytes.length == 0 ? NONE : new MigrationCookie(bytes.clone());
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether nothing is told. */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MigrationCookie cookie && Arrays.equals(bytes, cookie.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
