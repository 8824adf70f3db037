package org.hyperbean.documents.xml;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** A set of processor or node numbers, written as {@code 0-3,7}; {@code ^2} takes a number out. */
public final class CpuSet {
    /** The highest number, exclusive; libvirt's VIR_DOMAIN_CPUMASK_LEN. */
    public static final int LIMIT = 16384;

    private final BitSet numbers;

    private CpuSet(BitSet numbers) {
        this.numbers = numbers;
    }

    /** Reads a set. */
    public static CpuSet parse(String text) {
        BitSet numbers = new BitSet();
        try {
            String list = text.stripLeading();
            // A comma at the end is let pass, one anywhere else is not.
            String[] parts = (list.endsWith(",") ? list.substring(0, list.length() - 1) : list).split(",", -1);
            for (String part : parts) {
                add(numbers, part.strip());
            }
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw invalid(text).causedBy(e);
        }
        return new CpuSet(numbers);
    }

    /**
     * Reads a set that must have something in it.
     *
     * @param attribute what the error calls it
     */
    public static CpuSet parseNotEmpty(String text, String attribute) {
        CpuSet set = parse(text);
        if (set.isEmpty()) {
            throw XmlErrors.unsupported("Invalid value of '%s': %s".formatted(attribute, text));
        }
        return set;
    }

    /** The set of these numbers. */
    public static CpuSet of(IntStream numbers) {
        return new CpuSet(numbers.collect(BitSet::new, BitSet::set, BitSet::or));
    }

    /** Whether a number is in the set. */
    public boolean contains(int number) {
        return numbers.get(number);
    }

    /** Whether all numbers of another set are in this one. */
    public boolean containsAll(CpuSet other) {
        return other.numbers.stream().allMatch(numbers::get);
    }

    /** Whether no number is in the set. */
    public boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** Whether every number that there may be is in the set. */
    public boolean isFull() {
        return numbers.cardinality() == LIMIT;
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

    /** Whether some number is in both sets. */
    public boolean overlaps(CpuSet other) {
        return numbers.intersects(other.numbers);
    }

    /** The numbers below a limit. */
    public CpuSet below(int limit) {
        return new CpuSet(numbers.get(0, limit));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CpuSet set && set.numbers.equals(numbers);
    }

    @Override
    public int hashCode() {
        return numbers.hashCode();
    }

    /** The set in its shortest form. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int first = numbers.nextSetBit(0); first >= 0; ) {
            int end = numbers.nextClearBit(first);
            out.append(out.isEmpty() ? "" : ",").append(first);
            if (end - first > 1) {
                out.append('-').append(end - 1);
            }
            first = numbers.nextSetBit(end);
        }
        return out.toString();
    }

    private static void add(BitSet numbers, String item) {
        if (item.startsWith("^")) {
            numbers.clear(number(item.substring(1)));
            return;
        }
        int dash = item.indexOf('-');
        int first = number(dash < 0 ? item : item.substring(0, dash));
        int last = dash < 0 ? first : number(item.substring(dash + 1));
        numbers.set(first, last + 1);
    }

    private static int number(String text) {
        String digits = text.strip();
        if (digits.isEmpty() || !Character.isDigit(digits.charAt(0))) {
            throw new NumberFormatException(text);
        }
        int number = Integer.parseInt(digits);
        if (number >= LIMIT) {
            throw new NumberFormatException(text);
        }
        return number;
    }

    private static LibvirtException invalid(String text) {
        return LibvirtException.of(ErrorCode.INVALID_ARG, ErrorDomain.NONE, "Failed to parse bitmap '" + text + "'");
    }
}
