package org.hyperbean.documents.nwfilter;

import java.util.Map;
import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;

/**
 * Numbers in rules: decimal or hexadecimal, as they were given, or names for them.
 *
 * @param bits how many the number may have
 * @param minimum the least that is meant
 * @param maximum the most that is meant
 * @param names of some numbers, which are written whenever there is one; large and small letters are the same
 * @param writesHexadecimal whether a number that was given in hexadecimal is written so
 */
record NumberType(Kind kind, long bits, long minimum, long maximum, Map<Long, String> names, boolean writesHexadecimal)
        implements ValueType {
    private static final int HEXADECIMAL = 16;

    /** Which ways of writing a number are taken. */
    enum Kind {
        DECIMAL,
        ANY
    }

    /** A number of so many bits, decimal or hexadecimal. */
    static NumberType ofBits(int bits) {
        return new NumberType(Kind.ANY, bits, 0, (1L << bits) - 1, Map.of(), true);
    }

    /** The same, decimal only. */
    NumberType decimal() {
        return new NumberType(Kind.DECIMAL, bits, minimum, maximum, names, writesHexadecimal);
    }

    /** The same with other limits. */
    NumberType within(long least, long most) {
        return new NumberType(kind, bits, least, most, names, writesHexadecimal);
    }

    /** The same with names. */
    NumberType named(Map<Long, String> newNames) {
        return new NumberType(kind, bits, minimum, maximum, newNames, writesHexadecimal);
    }

    /** The same, written in decimal always. */
    NumberType writtenDecimal() {
        return new NumberType(kind, bits, minimum, maximum, names, false);
    }

    @Override
    public Optional<String> read(String text) {
        Optional<Long> decimal = number(text, Numbers.DECIMAL);
        if (decimal.isPresent()) {
            return decimal.filter(this::isMeant).map(number -> name(number).orElse(Long.toString(number)));
        }
        Optional<Long> hexadecimal = kind == Kind.ANY ? number(text, HEXADECIMAL) : Optional.empty();
        if (hexadecimal.isPresent()) {
            return hexadecimal
                    .filter(this::isMeant)
                    .map(number -> name(number)
                            .orElse(writesHexadecimal ? "0x" + Long.toHexString(number) : Long.toString(number)));
        }
        return names.values().stream()
                .filter(name -> name.equalsIgnoreCase(text))
                .findFirst();
    }

    private Optional<Long> number(String text, int base) {
        return Numbers.wrapping(text, base).filter(number -> number >> bits == 0);
    }

    private boolean isMeant(long number) {
        return number >= minimum && number <= maximum;
    }

    private Optional<String> name(long number) {
        return Optional.ofNullable(names.get(number));
    }
}
