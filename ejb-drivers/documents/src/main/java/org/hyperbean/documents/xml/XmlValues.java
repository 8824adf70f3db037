package org.hyperbean.documents.xml;

import java.util.Optional;
import java.util.stream.Stream;

/** Reads attributes as numbers, choices and switches, with libvirt's checks and errors. */
public final class XmlValues {
    private XmlValues() {}

    /** An attribute that names a value of an enum. */
    public static <E extends Enum<E> & XmlChoice> Optional<E> choice(
            XmlElement element, String attribute, Class<E> values) {
        return element.attribute(attribute)
                .map(text -> XmlChoice.find(values, text)
                        .orElseThrow(() -> XmlErrors.invalidAttribute(element, attribute, text)));
    }

    /** An attribute that must be one of some words. */
    public static Optional<String> word(XmlElement element, String attribute, String... words) {
        Optional<String> value = element.attribute(attribute);
        value.filter(text -> Stream.of(words).noneMatch(text::equals)).ifPresent(text -> {
            throw XmlErrors.invalidAttribute(element, attribute, text);
        });
        return value;
    }

    /** An attribute that is {@code yes} or {@code no}. */
    public static Optional<Boolean> yesNo(XmlElement element, String attribute) {
        return word(element, attribute, "yes", "no").map("yes"::equals);
    }

    /** An attribute that is {@code on} or {@code off}. */
    public static Optional<Boolean> onOff(XmlElement element, String attribute) {
        return word(element, attribute, "on", "off").map("on"::equals);
    }

    /** An attribute that is a number of up to 32 bits, not negative. */
    public static Optional<Long> unsigned(XmlElement element, String attribute) {
        return unsigned(element, attribute, 0xFFFF_FFFFL);
    }

    /** An attribute that is a number of up to 63 bits, not negative. */
    public static Optional<Long> unsignedLong(XmlElement element, String attribute) {
        return unsigned(element, attribute, Long.MAX_VALUE);
    }

    /** An attribute that is a whole number of 32 bits. */
    public static Optional<Integer> integer(XmlElement element, String attribute) {
        return element.attribute(attribute)
                .map(text -> Numbers.parse(text)
                        .filter(value -> value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE)
                        .orElseThrow(() -> XmlErrors.unexpectedAttribute(element, attribute, text, "integer value"))
                        .intValue());
    }

    /** An attribute that is a whole number of 32 bits, not negative. */
    public static Optional<Integer> natural(XmlElement element, String attribute) {
        Optional<Integer> value = integer(element, attribute);
        value.filter(number -> number < 0).ifPresent(number -> {
            throw XmlErrors.unexpectedAttribute(element, attribute, number.toString(), "non-negative value");
        });
        return value;
    }

    private static Optional<Long> unsigned(XmlElement element, String attribute, long limit) {
        return element.attribute(attribute)
                .map(text -> Numbers.parse(text)
                        .filter(value -> value >= 0 && value <= limit)
                        .orElseThrow(() ->
                                XmlErrors.unexpectedAttribute(element, attribute, text, "non-negative integer value")));
    }
}
