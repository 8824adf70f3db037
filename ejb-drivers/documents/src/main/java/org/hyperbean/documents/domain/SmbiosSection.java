package org.hyperbean.documents.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * An element of {@code <sysinfo type='smbios'>}, such as {@code <bios>}.
 *
 * @param entries by name, in libvirt's order
 */
public record SmbiosSection(SmbiosTable table, SequencedMap<String, String> entries) {
    /** Keeps a copy, so that the value cannot change. */
    public SmbiosSection {
        entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
    }

    static SmbiosSection parse(XmlElement element, SmbiosTable table) {
        SequencedMap<String, String> entries = new LinkedHashMap<>();
        for (String name : table.entries()) {
            element.children("entry").stream()
                    .filter(entry -> entry.attribute("name").equals(Optional.of(name)))
                    .findFirst()
                    .map(XmlElement::text)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> entries.put(name, text));
        }
        return new SmbiosSection(table, entries);
    }

    /** Writes the element, unless there is nothing in it. */
    public void format(XmlWriter out) {
        out.element(table.text())
                .bodyIfAny(body -> entries.forEach((name, text) ->
                        body.element("entry").attribute("name", name).text(text)));
    }

    /** One entry. */
    public Optional<String> entry(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** The same with another text of an entry that it has. */
    SmbiosSection with(String name, String text) {
        SequencedMap<String, String> changed = new LinkedHashMap<>(entries);
        changed.put(name, text);
        return new SmbiosSection(table, changed);
    }
}
