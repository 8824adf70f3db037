package org.hyperbean.documents.xml;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

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
        Optional<T> value = read.apply(element, attribute);
        if (value.isEmpty()) {
            throw XmlErrors.missingAttribute(element, attribute);
        }
        return value.get();
    }

    /** An attribute that names a value of an enum. */
    public static <E extends Enum<E> & XmlChoice> Optional<E> choice(
            XmlElement element, String attribute, Class<E> values) {
        Optional<String> text = element.attribute(attribute);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> value = XmlChoice.find(values, text.get());
        if (value.isEmpty()) {
            throw XmlErrors.invalidAttribute(element, attribute, text.get());
        }
        return value;
    }

    /** An attribute that names a value of an enum other than the first, which stands for "not given". */
    public static <E extends Enum<E> & XmlChoice> Optional<E> choiceNotDefault(
            XmlElement element, String attribute, Class<E> values) {
        Optional<E> value = choice(element, attribute, values);
        if (value.isPresent() && value.get() == values.getEnumConstants()[0]) {
            throw XmlErrors.invalidAttribute(element, attribute, value.get().text());
        }
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
        return parsed(element, attribute, text -> Numbers.unsigned(text, Numbers.DECIMAL), XmlValues::notNatural);
    }

    /** An attribute that is a number of up to 32 bits, decimal, hexadecimal or octal, not negative. */
    public static Optional<Long> unsignedAnyBase(XmlElement element, String attribute) {
        return parsed(element, attribute, text -> Numbers.unsigned(text, Numbers.ANY_BASE), XmlValues::notNatural);
    }

    /** An attribute that is a number of up to 64 bits, not negative. */
    public static Optional<Long> unsignedLong(XmlElement element, String attribute) {
        return parsed(element, attribute, text -> Numbers.unsignedLong(text, Numbers.DECIMAL), XmlValues::notNatural);
    }

    /** An attribute that is a number of up to 64 bits, decimal, hexadecimal or octal, not negative. */
    public static Optional<Long> unsignedLongAnyBase(XmlElement element, String attribute) {
        return parsed(element, attribute, text -> Numbers.unsignedLong(text, Numbers.ANY_BASE), XmlValues::notNatural);
    }

    /** An attribute that is a hexadecimal number of up to 32 bits, not negative. */
    public static Optional<Long> unsignedHexadecimal(XmlElement element, String attribute) {
        return parsed(element, attribute, text -> Numbers.unsigned(text, Numbers.HEXADECIMAL), XmlValues::notNatural);
    }

    /** An attribute that is a hexadecimal number of up to 64 bits, not negative. */
    public static Optional<Long> unsignedLongHexadecimal(XmlElement element, String attribute) {
        return parsed(
                element, attribute, text -> Numbers.unsignedLong(text, Numbers.HEXADECIMAL), XmlValues::notNatural);
    }

    /** A number of up to 32 bits above zero. */
    public static Optional<Long> positive(XmlElement element, String attribute) {
        return refuseZero(element, attribute, unsigned(element, attribute));
    }

    /** An attribute that is a whole number of 32 bits. */
    public static Optional<Integer> integer(XmlElement element, String attribute) {
        return parsed(element, attribute, text -> Numbers.integer(text, Numbers.DECIMAL), XmlValues::notInteger);
    }

    /** An attribute that is a whole number of 32 bits, decimal, hexadecimal or octal. */
    public static Optional<Integer> integerAnyBase(XmlElement element, String attribute) {
        return parsed(element, attribute, text -> Numbers.integer(text, Numbers.ANY_BASE), XmlValues::notInteger);
    }

    /** An attribute that is a whole number of 32 bits, not negative. */
    public static Optional<Integer> natural(XmlElement element, String attribute) {
        Optional<Integer> value = integer(element, attribute);
        if (value.isPresent() && value.get() < 0) {
            throw XmlErrors.unexpectedAttribute(
                    element, attribute, element.requiredAttribute(attribute), "non-negative value");
        }
        return value;
    }

    /** An attribute that is a whole number of 64 bits. */
    public static Optional<Long> longInteger(XmlElement element, String attribute) {
        return parsed(
                element,
                attribute,
                text -> Numbers.signedLong(text, Numbers.DECIMAL),
                (in, name, text) -> XmlErrors.unexpectedAttribute(in, name, text, "long long integer value"));
    }

    /** An attribute that is a UUID. */
    public static Optional<UUID> uuid(XmlElement element, String attribute) {
        return parsed(
                element,
                attribute,
                UuidText::parse,
                (in, name, text) -> XmlErrors.unexpectedAttribute(in, name, text, "UUID"));
    }

    private static Optional<Long> refuseZero(XmlElement element, String attribute, Optional<Long> value) {
        if (value.isPresent() && value.get() == 0) {
            throw XmlErrors.zeroAttribute(element, attribute);
        }
        return value;
    }

    /**
     * An attribute read in some way. What is handed over captures nothing, so that reading an attribute that is not
     * there, as most are, costs no more than the look.
     */
    private static <T> Optional<T> parsed(
            XmlElement element, String attribute, Function<String, Optional<T>> parse, Refusal refusal) {
        Optional<String> text = element.attribute(attribute);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = parse.apply(text.get());
        if (value.isEmpty()) {
            throw refusal.of(element, attribute, text.get());
        }
        return value;
    }

    private static RuntimeException notInteger(XmlElement element, String attribute, String text) {
        return XmlErrors.unexpectedAttribute(element, attribute, text, "integer value");
    }

    private static RuntimeException notNatural(XmlElement element, String attribute, String text) {
        return XmlErrors.unexpectedAttribute(element, attribute, text, "non-negative integer value");
    }

    /** Makes the error for an attribute's text. */
    private interface Refusal {
        RuntimeException of(XmlElement element, String attribute, String text);
    }
}
