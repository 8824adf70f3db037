package org.hyperbean.documents.capabilities;

import java.util.List;
import java.util.Set;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <cpu>} element of a host.
 *
 * @param details model, vendor, topology and features, as they are written
 * @param modes old words for what the processor can do, such as {@code pae}
 * @param pageSizesKiB sizes of memory pages
 */
public record HostProcessor(
        String architecture, List<XmlElement> details, List<String> modes, List<Integer> pageSizesKiB) {
    private static final Set<String> KNOWN = Set.of("arch", "features", "pages");

    /** Keeps copies, so that the value cannot change. */
    public HostProcessor {
        details = List.copyOf(details);
        modes = List.copyOf(modes);
        pageSizesKiB = List.copyOf(pageSizesKiB);
    }

    static HostProcessor parse(XmlElement cpu) {
        return new HostProcessor(
                cpu.childText("arch").orElse(""),
                cpu.children().filter(child -> !KNOWN.contains(child.name())).toList(),
                cpu.child("features").stream()
                        .flatMap(XmlElement::children)
                        .map(XmlElement::name)
                        .toList(),
                cpu.children("pages").stream()
                        .flatMap(pages -> XmlValues.natural(pages, "size").stream())
                        .toList());
    }

    void format(XmlWriter out) {
        out.element("cpu").body(body -> {
            body.element("arch").text(architecture);
            body.element("features").bodyIfAny(features -> modes.forEach(mode -> features.flag(mode, true)));
            details.forEach(body::verbatim);
            pageSizesKiB.forEach(size -> body.element("pages")
                    .attribute("unit", "KiB")
                    .attribute("size", size)
                    .end());
        });
    }
}
