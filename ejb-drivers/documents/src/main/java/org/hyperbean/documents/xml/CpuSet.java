package org.hyperbean.documents.xml;

import java.util.BitSet;
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
            for (String part : text.strip().split(",", -1)) {
                String item = part.strip();
                if (item.startsWith("^")) {
                    numbers.clear(number(item.substring(1)));
                } else {
                    int dash = item.indexOf('-');
                    int first = number(dash < 0 ? item : item.substring(0, dash));
                    int last = dash < 0 ? first : number(item.substring(dash + 1));
                    numbers.set(first, last + 1);
                }
            }
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw invalid(text).causedBy(e);
        }
        return new CpuSet(numbers);
    }

    /** Whether a number is in the set. */
    public boolean contains(int number) {
        return numbers.get(number);
    }

    /** Whether no number is in the set. */
    public boolean isEmpty() {
        return numbers.isEmpty();
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

    private static int number(String text) {
        int number = Integer.parseInt(text.strip());
        if (number < 0 || number >= LIMIT) {
            throw new NumberFormatException(text);
        }
        return number;
    }

    private static LibvirtException invalid(String text) {
        return LibvirtException.of(ErrorCode.INVALID_ARG, ErrorDomain.NONE, "Failed to parse bitmap '" + text + "'");
    }
}
