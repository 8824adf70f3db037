package org.hyperbean.documents.xml;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Reads attributes as numbers, choices and switches, with libvirt's checks and errors. All of them raise
 * {@code XML_ERROR} of the domain XML, since libvirt's own helpers do; elements that libvirt checks by hand have other
 * errors, which are theirs.
 */
public final class XmlValues {
    private XmlValues() {}

    /** An attribute that must be there, read in some way: {@code required(disk, "index", XmlValues::unsigned)}. */
    public static <T> T required(
            XmlElement element, String attribute, BiFunction<XmlElement, String, Optional<T>> read) {
        return read.apply(element, attribute).orElseThrow(() -> XmlErrors.missingAttribute(element, attribute));
    }

    /** An attribute that names a value of an enum. */
    public static <E extends Enum<E> & XmlChoice> Optional<E> choice(
            XmlElement element, String attribute, Class<E> values) {
        return element.attribute(attribute)
                .map(text -> XmlChoice.find(values, text)
                        .orElseThrow(() -> XmlErrors.invalidAttribute(element, attribute, text)));
    }

    /** An attribute that names a value of an enum other than the first, which stands for "not given". */
    public static <E extends Enum<E> & XmlChoice> Optional<E> choiceNotDefault(
            XmlElement element, String attribute, Class<E> values) {
        Optional<E> value = choice(element, attribute, values);
        value.filter(choice -> choice == values.getEnumConstants()[0]).ifPresent(choice -> {
            throw XmlErrors.invalidAttribute(element, attribute, choice.text());
        });
        return value;
    }

    /** An attribute that must be one of some words. */
    public static Optional<String> word(XmlElement element, String attribute, String... words) {
        Optional<String> value = element.attribute(attribute);
        if (value.isPresent() && !List.of(words).contains(value.get())) {
            throw XmlErrors.invalidAttribute(element, attribute, value.get());
        }
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
        return element.attribute(attribute)
                .map(text -> Numbers.unsigned(text, Numbers.DECIMAL)
                        .orElseThrow(() -> notNatural(element, attribute, text)));
    }

    /** An attribute that is a number of up to 32 bits, decimal, hexadecimal or octal, not negative. */
    public static Optional<Long> unsignedAnyBase(XmlElement element, String attribute) {
        return element.attribute(attribute)
                .map(text -> Numbers.unsigned(text, Numbers.ANY_BASE)
                        .orElseThrow(() -> notNatural(element, attribute, text)));
    }

    /** An attribute that is a number of up to 64 bits, not negative. */
    public static Optional<Long> unsignedLong(XmlElement element, String attribute) {
        return element.attribute(attribute)
                .map(text -> Numbers.unsignedLong(text, Numbers.DECIMAL)
                        .orElseThrow(() -> notNatural(element, attribute, text)));
    }

    /** An attribute that is a number of up to 64 bits, decimal, hexadecimal or octal, not negative. */
    public static Optional<Long> unsignedLongAnyBase(XmlElement element, String attribute) {
        return element.attribute(attribute)
                .map(text -> Numbers.unsignedLong(text, Numbers.ANY_BASE)
                        .orElseThrow(() -> notNatural(element, attribute, text)));
    }

    /** An attribute that is a hexadecimal number of up to 32 bits, not negative. */
    public static Optional<Long> unsignedHexadecimal(XmlElement element, String attribute) {
        return element.attribute(attribute)
                .map(text -> Numbers.unsigned(text, Numbers.HEXADECIMAL)
                        .orElseThrow(() -> notNatural(element, attribute, text)));
    }

    /** An attribute that is a hexadecimal number of up to 64 bits, not negative. */
    public static Optional<Long> unsignedLongHexadecimal(XmlElement element, String attribute) {
        return element.attribute(attribute)
                .map(text -> Numbers.unsignedLong(text, Numbers.HEXADECIMAL)
                        .orElseThrow(() -> notNatural(element, attribute, text)));
    }

    /** A number of up to 32 bits above zero. */
    public static Optional<Long> positive(XmlElement element, String attribute) {
        return refuseZero(element, attribute, unsigned(element, attribute));
    }

    /** An attribute that is a whole number of 32 bits. */
    public static Optional<Integer> integer(XmlElement element, String attribute) {
        return element.attribute(attribute)
                .map(text -> Numbers.integer(text, Numbers.DECIMAL)
                        .orElseThrow(() -> XmlErrors.unexpectedAttribute(element, attribute, text, "integer value")));
    }

    /** An attribute that is a whole number of 32 bits, decimal, hexadecimal or octal. */
    public static Optional<Integer> integerAnyBase(XmlElement element, String attribute) {
        return element.attribute(attribute)
                .map(text -> Numbers.integer(text, Numbers.ANY_BASE)
                        .orElseThrow(() -> XmlErrors.unexpectedAttribute(element, attribute, text, "integer value")));
    }

    /** An attribute that is a whole number of 32 bits, not negative. */
    public static Optional<Integer> natural(XmlElement element, String attribute) {
        Optional<Integer> value = integer(element, attribute);
        value.filter(number -> number < 0).ifPresent(number -> {
            throw XmlErrors.unexpectedAttribute(
                    element, attribute, element.attribute(attribute).orElseThrow(), "non-negative value");
        });
        return value;
    }

    /** An attribute that is a whole number of 64 bits. */
    public static Optional<Long> longInteger(XmlElement element, String attribute) {
        return element.attribute(attribute)
                .map(text -> Numbers.signedLong(text, Numbers.DECIMAL)
                        .orElseThrow(() ->
                                XmlErrors.unexpectedAttribute(element, attribute, text, "long long integer value")));
    }

    /** An attribute that is a UUID. */
    public static Optional<UUID> uuid(XmlElement element, String attribute) {
        return element.attribute(attribute)
                .map(text -> UuidText.parse(text)
                        .orElseThrow(() -> XmlErrors.unexpectedAttribute(element, attribute, text, "UUID")));
    }

    private static Optional<Long> refuseZero(XmlElement element, String attribute, Optional<Long> value) {
        value.filter(number -> number == 0).ifPresent(_ -> {
            throw XmlErrors.zeroAttribute(element, attribute);
        });
        return value;
    }

    private static RuntimeException notNatural(XmlElement element, String attribute, String text) {
        return XmlErrors.unexpectedAttribute(element, attribute, text, "non-negative integer value");
    }
}
