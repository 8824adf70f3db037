package org.hyperbean.driver;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A set of processor numbers as it travels: the first processor is the lowest bit of the first byte. It never changes.
 */
public final class CpuMap {
    public static final CpuMap EMPTY = new CpuMap(new BitSet());

    private final BitSet numbers;

    private CpuMap(BitSet numbers) {
        this.numbers = numbers;
    }

    /** The set that these bytes say. */
    public static CpuMap of(byte[] bytes) {
        return new CpuMap(BitSet.valueOf(bytes));
    }

    /** The set of these numbers. */
    public static CpuMap of(IntStream numbers) {
        return new CpuMap(numbers.collect(BitSet::new, BitSet::set, BitSet::or));
    }

    /** All numbers below a limit. */
    public static CpuMap below(int limit) {
        return of(IntStream.range(0, limit));
    }

    /** Whether a number is in the set. */
    public boolean contains(int number) {
        return numbers.get(number);
    }

    /** Whether no number is in the set. */
    public boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** How many numbers are in the set. */
    public int size() {
        return numbers.cardinality();
    }

    /** The highest number; -1 when there is none. */
    public int highest() {
        return numbers.length() - 1;
    }

    /** The numbers, in order. */
    public IntStream numbers() {
        return numbers.stream();
    }

    /** The numbers below a limit. */
    public CpuMap cutAt(int limit) {
        return new CpuMap(numbers.get(0, limit));
    }

    /** How many bytes the numbers below a limit take. */
    public static int length(int limit) {
        return Math.ceilDiv(limit, Byte.SIZE);
    }

    /** The set as so many bytes; numbers beyond them are left out. */
    public byte[] toByteArray(int length) {
        byte[] bytes = new byte[length];
        byte[] set = numbers.toByteArray();
        System.arraycopy(set, 0, bytes, 0, Math.min(set.length, length));
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CpuMap map && map.numbers.equals(numbers);
    }

    @Override
    public int hashCode() {
        return numbers.hashCode();
    }

    /** The numbers, such as {@code {0, 1, 5}}. */
    @Override
    public String toString() {
        return numbers.toString();
    }
}
