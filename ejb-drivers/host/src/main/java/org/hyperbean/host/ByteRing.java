package org.hyperbean.host;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.IOException;
import java.lang.foreign.MemorySegment;

/** A bounded first-in first-out buffer of bytes; its owner guards it. */
final class ByteRing {
    /** Two pages of console text: enough that a reader is not woken for each line. */
    static final int CAPACITY = 8192;

    private final byte[] bytes = new byte[CAPACITY];
    private int first;
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    boolean isFull() {
        return size == CAPACITY;
    }

    /** Adds what fits; answers how much that was. */
    int put(byte[] source, int offset, int length) {
        int n = Math.min(length, CAPACITY - size);
        for (int i = 0; i < n; i++) {
            bytes[(first + size + i) % CAPACITY] = source[offset + i];
        }
        size += n;
        return n;
    }

    /** Takes what is there and fits; answers how much that was. */
    int get(byte[] target, int offset, int length) {
        int n = Math.min(length, size);
        for (int i = 0; i < n; i++) {
            target[offset + i] = bytes[(first + i) % CAPACITY];
        }
        skip(n);
        return n;
    }

    /** Adds what a reader of at most the free space puts at the beginning of a segment. */
    void fill(Transfer<Integer> reader, MemorySegment segment) throws IOException {
        int n = reader.move(CAPACITY - size);
        byte[] copy = segment.asSlice(0, n).toArray(JAVA_BYTE);
        put(copy, 0, n);
    }

    /** Offers all bytes, in a segment, to a writer, and drops what that took. */
    void drain(Transfer<MemorySegment> writer, MemorySegment segment) throws IOException {
        for (int i = 0; i < size; i++) {
            segment.set(JAVA_BYTE, i, bytes[(first + i) % CAPACITY]);
        }
        skip(writer.move(segment.asSlice(0, size)));
    }

    private void skip(int n) {
        first = (first + n) % CAPACITY;
        size -= n;
    }

    /** A call that moves bytes and tells how many. */
    @FunctionalInterface
    interface Transfer<T> {
        int move(T what) throws IOException;
    }
}
