package org.hyperbean.documents.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;

/** Children of a feature, each of which is on or off. */
final class FeatureSwitches {
    private FeatureSwitches() {}

    /** A copy in the order of the constants. */
    static <E extends Enum<E>> Map<E, Boolean> copy(Class<E> names, Map<E, Boolean> switches) {
        Map<E, Boolean> copy = new EnumMap<>(names);
        copy.putAll(switches);
        return Collections.unmodifiableMap(copy);
    }

    /**
     * What an element of some name is.
     *
     * @param phrase what the error begins with, such as {@code unsupported KVM feature: %s}
     */
    static <E extends Enum<E> & XmlChoice> E name(Class<E> names, XmlElement element, String phrase) {
        return XmlChoice.find(names, element.localName())
                .orElseThrow(() -> XmlErrors.unsupported(phrase.formatted(element.localName())));
    }

    /** Whether a switch is on. */
    static <E> boolean isOn(Map<E, Boolean> switches, E name) {
        return Optional.ofNullable(switches.get(name)).orElse(false);
    }
}
