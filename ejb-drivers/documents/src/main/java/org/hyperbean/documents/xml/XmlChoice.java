package org.hyperbean.documents.xml;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** An enum whose constants are words of libvirt's documents. */
public interface XmlChoice {
    /** The constant's name. */
    String name();

    /** The word in documents: the constant's name in lower case with hyphens. */
    default String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant for a word. */
    static <E extends Enum<E> & XmlChoice> Optional<E> find(Class<E> values, String text) {
        return Stream.of(values.getEnumConstants())
                .filter(value -> value.text().equals(text))
                .findFirst();
    }
}
