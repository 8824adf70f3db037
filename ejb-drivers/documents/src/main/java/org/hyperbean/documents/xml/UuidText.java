package org.hyperbean.documents.xml;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** UUIDs as libvirt reads them: 32 hexadecimal digits, hyphens and spaces wherever. */
public final class UuidText {
    private static final int DIGITS = 32;

    private UuidText() {}

    /** The UUID in a text; empty when it is none. */
    public static Optional<UUID> parse(String text) {
        String digits = text.strip().replace("-", "").replace(" ", "").toLowerCase(Locale.ROOT);
        if (digits.length() != DIGITS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new UUID(
                    Long.parseUnsignedLong(digits.substring(0, 16), 16),
                    Long.parseUnsignedLong(digits.substring(16), 16)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
