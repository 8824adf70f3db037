package org.hyperbean.documents.xml;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** An enum whose constants are words of libvirt's documents. */
public interface XmlChoice {
    /** The constant's name. */
    String name();

    /** The word in documents: the constant's name in lower case with hyphens. */
    default String text() {
        String known = Words.TEXTS.get(this);
        return known != null
                ? known
                : Words.TEXTS.computeIfAbsent(
                        this, choice -> choice.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The constant for a word. */
    static <E extends Enum<E> & XmlChoice> Optional<E> find(Class<E> values, String text) {
        XmlChoice found = Words.BY_TEXT.get(values).get(text);
        return found == null ? Optional.empty() : Optional.of(values.cast(found));
    }

    /** Words and constants, found out once for each enum: a document has hundreds of them. */
    final class Words {
        private static final Map<XmlChoice, String> TEXTS = new ConcurrentHashMap<>();

        private static final ClassValue<Map<String, XmlChoice>> BY_TEXT = new ClassValue<>() {
            @Override
            protected Map<String, XmlChoice> computeValue(Class<?> values) {
                Map<String, XmlChoice> found = new HashMap<>();
                for (Object constant : values.getEnumConstants()) {
                    XmlChoice choice = (XmlChoice) constant;
                    found.putIfAbsent(choice.text(), choice);
                }
                return Collections.unmodifiableMap(found);
            }
        };

        private Words() {}
    }
}
