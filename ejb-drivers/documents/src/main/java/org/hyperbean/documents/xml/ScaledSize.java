package org.hyperbean.documents.xml;

import java.math.BigInteger;
import java.util.Locale;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** Sizes with units, as in {@code <memory unit='MiB'>512</memory>}. */
public final class ScaledSize {
    private static final BigInteger KIB = BigInteger.valueOf(1024);
    private static final BigInteger LONG_LIMIT = BigInteger.valueOf(Long.MAX_VALUE);
    private static final String POWERS = "kmgtpe";

    private ScaledSize() {}

    /**
     * The size that an element holds, in KiB, rounded up. A size without a unit is in KiB.
     *
     * @param path what errors call the element, such as {@code ./memory[1]}
     */
    public static long kibibytes(XmlElement element, String path) {
        String text = element.text();
        long value =
                Numbers.parse(text).filter(number -> number >= 0).orElseThrow(() -> XmlErrors.invalidPath(path, text));
        return scale(value, element.attribute("unit").orElse("KiB"));
    }

    /**
     * The size that an element holds, in bytes, of which those above 2<sup>63</sup> look negative. A size without a
     * unit is in bytes, and an empty element says 0.
     *
     * @param path what errors call the element, such as {@code ./space_hard_limit[1]}
     */
    public static long bytes(XmlElement element, String path) {
        String text = element.text();
        if (text.isEmpty()) {
            return 0;
        }
        long value = Numbers.unsignedLong(text, Numbers.DECIMAL).orElseThrow(() -> XmlErrors.invalidPath(path, text));
        return bytes(
                value, element.attribute("unit").filter(unit -> !unit.isEmpty()).orElse("b"));
    }

    /** A size in some unit as bytes. */
    public static long bytes(long value, String unit) {
        BigInteger number = new BigInteger(Long.toUnsignedString(value));
        BigInteger bytes = number.multiply(factor(unit));
        if (bytes.bitLength() > Long.SIZE) {
            throw LibvirtException.of(ErrorCode.OVERFLOW, ErrorDomain.NONE, "value too large: " + number + unit);
        }
        return bytes.longValue();
    }

    /** A size in some unit as KiB, rounded up. */
    static long scale(long value, String unit) {
        BigInteger bytes = BigInteger.valueOf(value).multiply(factor(unit));
        BigInteger kibibytes = bytes.add(KIB.subtract(BigInteger.ONE)).divide(KIB);
        if (kibibytes.compareTo(LONG_LIMIT) > 0) {
            throw LibvirtException.of(ErrorCode.OVERFLOW, ErrorDomain.NONE, "value too large: " + value + unit);
        }
        return kibibytes.longValueExact();
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
