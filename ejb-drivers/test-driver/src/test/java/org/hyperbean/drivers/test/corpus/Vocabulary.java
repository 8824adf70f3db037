package org.hyperbean.drivers.test.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlReader;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** Which elements and attributes there are: {@code parent/element} and {@code element@attribute}. */
final class Vocabulary {
    private static final String RESOURCE = "vocabulary.txt";

    private Vocabulary() {}

    /** What libvirt 9.0.0's schemas know, by the kind of document. */
    static Map<String, SortedSet<String>> known() throws IOException {
        Map<String, SortedSet<String>> known = new TreeMap<>();
        try (InputStream in = Vocabulary.class.getResourceAsStream(RESOURCE)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] parts = line.split(" ", 2);
                known.computeIfAbsent(parts[0], _ -> new TreeSet<>()).add(parts[1]);
            }
        }
        return known;
    }

    /** What a document uses; nothing when it is not well formed. */
    static Set<String> of(String text) {
        Set<String> used = new HashSet<>();
        try {
            collect(XmlReader.read(text, "(document)", ErrorDomain.NONE), "", used);
        } catch (LibvirtException _) {
            return Set.of();
        }
        return used;
    }

    private static void collect(XmlElement element, String parent, Set<String> used) {
        String name = local(element.name());
        used.add(parent + "/" + name);
        element.attributes().keySet().forEach(attribute -> used.add(name + "@" + local(attribute)));
        element.children().forEach(child -> collect(child, name, used));
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
