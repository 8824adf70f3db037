package org.hyperbean.documents.xml;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of a network card, in lower case with colons. */
public record MacAddress(String text) {
    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{1,2}(:[0-9a-fA-F]{1,2}){5}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Reads an address; each of its six parts may have one digit. */
    public static MacAddress parse(String text) {
        return find(text).orElseThrow(() -> XmlErrors.document("unable to parse mac address '" + text + "'"));
    }

    /** Reads an address; empty when the text is none. */
    public static Optional<MacAddress> find(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        StringBuilder full = new StringBuilder(17);
        for (String part : text.toLowerCase(Locale.ROOT).split(":", -1)) {
            full.append(full.isEmpty() ? "" : ":")
                    .append(part.length() == 1 ? "0" : "")
                    .append(part);
        }
        return Optional.of(new MacAddress(full.toString()));
    }

    /** A new address with a prefix of three bytes, such as {@code 52:54:00} for QEMU. */
    public static MacAddress random(String prefix) {
        byte[] tail = new byte[3];
        RANDOM.nextBytes(tail);
        return new MacAddress(prefix + ":" + HexFormat.ofDelimiter(":").formatHex(tail));
    }

    /** Whether the address is for many cards. */
    public boolean isMulticast() {
        return (Integer.parseInt(text.substring(0, 2), 16) & 1) != 0;
    }

    @Override
    public String toString() {
        return text;
    }
}
