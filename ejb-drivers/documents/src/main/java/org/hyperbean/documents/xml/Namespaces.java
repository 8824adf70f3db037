package org.hyperbean.documents.xml;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;

/** Namespaces of elements that are taken out of the document that declares them. */
public final class Namespaces {
    private static final String DECLARATION = "xmlns:";

    private Namespaces() {}

    /** An element that declares all namespaces that it and its children have from elements around it. */
    public static XmlElement declared(XmlElement element) {
        SequencedMap<String, String> missing = new LinkedHashMap<>();
        collect(element, Set.of(), missing);
        XmlElement complete = element;
        for (var namespace : missing.entrySet()) {
            complete = complete.withAttribute(namespace.getKey(), namespace.getValue());
        }
        return complete;
    }

    private static void collect(XmlElement element, Set<String> known, SequencedMap<String, String> missing) {
        Set<String> here = new HashSet<>(known);
        element.attributes().keySet().stream()
                .filter(name -> name.startsWith(DECLARATION))
                .forEach(here::add);
        int colon = element.name().indexOf(':');
        if (colon > 0 && !element.namespace().isEmpty()) {
            String declaration = DECLARATION + element.name().substring(0, colon);
            if (!here.contains(declaration)) {
                missing.putIfAbsent(declaration, element.namespace());
            }
        }
        element.children().forEach(child -> collect(child, here, missing));
    }
}
