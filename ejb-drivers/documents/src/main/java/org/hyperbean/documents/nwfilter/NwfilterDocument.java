package org.hyperbean.documents.nwfilter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.documents.xml.UuidText;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;

/**
 * A network filter: the {@code <filter>} document.
 *
 * @param hasOwnUuid whether the document names the UUID, rather than that it was made up
 */
public record NwfilterDocument(
        String name, FilterChain chain, UUID uuid, boolean hasOwnUuid, List<NwfilterEntry> entries) {

    /** Keeps a copy, so that the value cannot change. */
    public NwfilterDocument {
        entries = List.copyOf(entries);
    }

    /** Reads a document. */
    public static NwfilterDocument parse(String text) {
        return parse(DocumentKind.NWFILTER.read(text));
    }

    private static NwfilterDocument parse(XmlElement filter) {
        String name = filter.filledAttribute("name").orElseThrow(() -> NwfilterErrors.internal("filter has no name"));
        FilterChain chain = FilterChain.parse(filter);
        Optional<UUID> uuid = filter.childText("uuid")
                .map(text -> UuidText.parse(text)
                        .orElseThrow(() -> NwfilterErrors.of(ErrorCode.XML_ERROR, "malformed uuid element")));
        return new NwfilterDocument(
                name,
                chain,
                uuid.orElseGet(UUID::randomUUID),
                uuid.isPresent(),
                filter.children()
                        .map(NwfilterEntry::parse)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** The same filter under another UUID. */
    public NwfilterDocument withUuid(UUID newUuid) {
        return new NwfilterDocument(name, chain, newUuid, hasOwnUuid, entries);
    }

    /** The filters that this one takes in, by name. */
    public List<String> references() {
        return entries.stream()
                .filter(NwfilterInclude.class::isInstance)
                .map(entry -> ((NwfilterInclude) entry).reference().filter())
                .toList();
    }

    /** Writes the document. */
    public String format() {
        XmlWriter out = new XmlWriter();
        out.element("filter")
                .attribute("name", name)
                .attribute("chain", chain.name())
                .number("priority", Optional.of(chain.priority()).filter(priority -> priority != 0))
                .body(body -> {
                    body.element("uuid").text(uuid.toString());
                    entries.forEach(entry -> entry.format(body));
                });
        return out.toString();
    }
}
