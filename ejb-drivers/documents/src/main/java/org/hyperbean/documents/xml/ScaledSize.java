package org.hyperbean.documents.xml;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** Sizes with units, as in {@code <memory unit='MiB'>512</memory>}. */
public final class ScaledSize {
    private static final int KIB = 1024;
    private static final String POWERS = "kmgtpe";

    private ScaledSize() {}

    /**
     * The size that an element holds, in KiB, rounded up; 0 when it is empty. A size without a unit is in KiB. None may
     * have 2<sup>63</sup> bytes or more.
     *
     * @param path what errors call the element, such as {@code ./memory[1]}
     */
    public static long kibibytes(XmlElement element, String path) {
        return kibibytes(Optional.of(element.text()), element.attribute("unit"), path)
                .orElse(0L);
    }

    /** A size in KiB, rounded up; empty when there is none. A size without a unit is in KiB. */
    public static Optional<Long> kibibytes(Optional<String> value, Optional<String> unit, String path) {
        return bytes(value, unit, "KiB", path).map(bytes -> {
            if (bytes < 0) {
                throw tooLarge(value.orElse("") + unit.orElse(""));
            }
            return kibibytes(bytes);
        });
    }

    /** A size in KiB, rounded up, that must be there. */
    public static long requiredKibibytes(Optional<String> value, Optional<String> unit, String path) {
        return kibibytes(value, unit, path).orElseThrow(() -> XmlErrors.missingPath(path));
    }

    /** A size of some bytes in KiB, rounded up. */
    public static long kibibytes(long bytes) {
        return Long.divideUnsigned(bytes, KIB) + (Long.remainderUnsigned(bytes, KIB) == 0 ? 0 : 1);
    }

    /**
     * A size in bytes, of which those above 2<sup>63</sup> look negative; empty when there is none.
     *
     * @param otherwise the unit of a size that names none
     * @param path what errors call the size
     */
    public static Optional<Long> bytes(Optional<String> value, Optional<String> unit, String otherwise, String path) {
        return value.filter(text -> !text.isEmpty()).map(text -> {
            long number =
                    Numbers.unsignedLong(text, Numbers.DECIMAL).orElseThrow(() -> XmlErrors.invalidPath(path, text));
            return bytes(number, unit.orElse(""), otherwise);
        });
    }

    /**
     * The size that an element holds, in bytes, of which those above 2<sup>63</sup> look negative. A size without a
     * unit is in bytes, and an empty element says 0.
     *
     * @param path what errors call the element, such as {@code ./space_hard_limit[1]}
     */
    public static long bytes(XmlElement element, String path) {
        String text = element.text();
        return bytes(Optional.of(text), element.attribute("unit"), "b", path).orElse(0L);
    }

    /** A size in some unit as bytes. */
    public static long bytes(long value, String unit) {
        return bytes(value, unit, "b");
    }

    /** A size in some unit as bytes, where it is a file's: there are none of 2<sup>63</sup> bytes or more. */
    public static long fileSize(long value, String unit) {
        long bytes = bytes(value, unit);
        if (bytes < 0) {
            throw tooLarge(value + unit);
        }
        return bytes;
    }

    private static long bytes(long value, String unit, String otherwise) {
        BigInteger number = new BigInteger(Long.toUnsignedString(value));
        BigInteger bytes = number.multiply(factor(unit.isEmpty() ? otherwise : unit));
        if (bytes.bitLength() > Long.SIZE) {
            throw tooLarge(number + unit);
        }
        return bytes.longValue();
    }

    private static LibvirtException tooLarge(String size) {
        return LibvirtException.of(ErrorCode.OVERFLOW, ErrorDomain.NONE, "value too large: " + size);
    }

    /** What one of a unit is, in bytes: {@code b}, {@code K}, {@code KiB}, {@code kB} and so on up to E. */
    private static BigInteger factor(String unit) {
        String lower = unit.toLowerCase(Locale.ROOT);
        if (lower.equals("b") || lower.equals("byte") || lower.equals("bytes")) {
            return BigInteger.ONE;
        }
        int power = lower.isEmpty() ? -1 : POWERS.indexOf(lower.charAt(0));
        String rest = lower.isEmpty() ? "" : lower.substring(1);
        if (power < 0 || !(rest.isEmpty() || rest.equals("ib") || rest.equals("b"))) {
            throw LibvirtException.of(ErrorCode.INVALID_ARG, ErrorDomain.NONE, "unknown suffix '" + unit + "'");
        }
        return BigInteger.valueOf(rest.equals("b") ? 1000 : 1024).pow(power + 1);
    }
}
