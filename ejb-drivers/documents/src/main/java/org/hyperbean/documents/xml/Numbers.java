package org.hyperbean.documents.xml;

import java.util.Optional;

/** Whole numbers as C's library reads them. */
public final class Numbers {
    private Numbers() {}

    /** A decimal number, or a hexadecimal one after {@code 0x}; empty when the text is anything else. */
    public static Optional<Long> parse(String text) {
        String digits = text.strip();
        try {
            return Optional.of(
                    digits.startsWith("0x") || digits.startsWith("0X")
                            ? Long.parseUnsignedLong(digits.substring(2), 16)
                            : Long.parseLong(digits));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
