package org.hyperbean.documents.xml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whole numbers as C's library reads them: white space and a sign may stand before the digits, nothing may stand after
 * them. In base 0 a number is hexadecimal after {@code 0x} and octal after a leading {@code 0}.
 */
public final class Numbers {
    /** Decimal numbers only. */
    public static final int DECIMAL = 10;

    /** The digits tell the base. */
    public static final int ANY_BASE = 0;

    private static final int HEXADECIMAL = 16;
    private static final int OCTAL = 8;
    private static final int LONGEST_PLAIN = 18;
    private static final Pattern NUMBER =
            Pattern.compile("[ \t\n\u000b\f\r]*([+-]?)(0[xX](?=\\p{XDigit}))?(\\p{XDigit}+)");
    private static final Pattern XPATH = Pattern.compile("[ \t\n\r]*-?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)[ \t\n\r]*");
    private static final BigInteger UNSIGNED_LONG = BigInteger.ONE.shiftLeft(Long.SIZE);

    private Numbers() {}

    /** A number of 32 bits with a sign. */
    public static Optional<Integer> integer(String text, int base) {
        return signedLong(text, base)
                .filter(value -> value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE)
                .map(Long::intValue);
    }

    /** A number of 64 bits with a sign. */
    public static Optional<Long> signedLong(String text, int base) {
        return read(text, base).filter(value -> value.bitLength() < Long.SIZE).map(BigInteger::longValue);
    }

    /** A number of 32 bits that is not negative. */
    public static Optional<Long> unsigned(String text, int base) {
        return unsignedLong(text, base).filter(value -> value >= 0 && value <= 0xFFFF_FFFFL);
    }

    /** A number of 64 bits that is not negative; as Java has it, those above 2^63 look negative. */
    public static Optional<Long> unsignedLong(String text, int base) {
        return text.indexOf('-') >= 0
                ? Optional.empty()
                : read(text, base)
                        .filter(value -> value.bitLength() <= Long.SIZE)
                        .map(BigInteger::longValue);
    }

    /** A number of 64 bits of which a negative one counts down from 2^64, as with {@code strtoull}. */
    public static Optional<Long> wrappingLong(String text, int base) {
        return read(text, base)
                .filter(value -> value.abs().compareTo(UNSIGNED_LONG) < 0)
                .map(BigInteger::longValue);
    }

    /** A number of 32 bits of which a negative one counts down from 2^32. */
    public static Optional<Long> wrapping(String text, int base) {
        return read(text, base)
                .filter(value -> value.abs().bitLength() <= Integer.SIZE)
                .map(value -> value.longValue() & 0xFFFF_FFFFL);
    }

    /** A whole number as XPath's {@code number()} reads it: decimal, perhaps with a fraction of zeros. */
    public static Optional<Long> xpath(String text) {
        if (!XPATH.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text.strip()).longValueExact());
        } catch (ArithmeticException _) {
            return Optional.empty();
        }
    }

    /** A decimal number, or a hexadecimal one after {@code 0x}; empty when the text is anything else. */
    public static Optional<Long> parse(String text) {
        return signedLong(text, ANY_BASE);
    }

    private static Optional<BigInteger> read(String text, int base) {
        if (isPlain(text, base)) {
            return Optional.of(BigInteger.valueOf(Long.parseLong(text)));
        }
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        boolean prefixed = number.group(2) != null;
        String digits = number.group(3);
        int radix = base;
        if (base == ANY_BASE) {
            radix = prefixed ? HEXADECIMAL : digits.startsWith("0") ? OCTAL : DECIMAL;
        } else if (prefixed && base != HEXADECIMAL) {
            return Optional.empty();
        }
        try {
            BigInteger value = new BigInteger(digits, radix);
            return Optional.of(number.group(1).equals("-") ? value.negate() : value);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** Whether a text is nothing but a few decimal digits, as nearly all numbers are. */
    private static boolean isPlain(String text, int base) {
        boolean decimal = base == DECIMAL || (base == ANY_BASE && (text.length() == 1 || !text.startsWith("0")));
        return decimal && !text.isEmpty() && text.length() <= LONGEST_PLAIN && hasOnlyDigits(text);
    }

    private static boolean hasOnlyDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
