package org.hyperbean.documents.xml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Children of an element that no record stands for: they are kept and written again at their place. */
public record Kept(Map<String, List<XmlElement>> elements) {
    /** Nothing. */
    public static final Kept NOTHING = new Kept(Map.of());

    /** Keeps a copy, so that the value cannot change. */
    public Kept {
        elements = Map.copyOf(elements);
    }

    /** The first element of a name. */
    public Optional<XmlElement> first(String name) {
        return elements.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The same with other elements of a name. */
    public Kept with(String name, List<XmlElement> replacement) {
        Map<String, List<XmlElement>> changed = new HashMap<>(elements);
        changed.put(name, replacement);
        return new Kept(changed);
    }

    /** The same without the elements of a name. */
    public Kept without(String name) {
        Map<String, List<XmlElement>> changed = new HashMap<>(elements);
        changed.remove(name);
        return new Kept(changed);
    }

    /** Writes the elements of some names, in the order of the names. */
    public void format(XmlWriter out, String... names) {
        for (String name : names) {
            elements.getOrDefault(name, List.of()).forEach(out::verbatim);
        }
    }
}
