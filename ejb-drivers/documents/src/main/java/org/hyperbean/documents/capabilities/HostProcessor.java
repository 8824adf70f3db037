package org.hyperbean.documents.capabilities;

import java.util.List;
import org.hyperbean.documents.xml.XmlElement;
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
    /** Keeps copies, so that the value cannot change. */
    public HostProcessor {
        details = List.copyOf(details);
        modes = List.copyOf(modes);
        pageSizesKiB = List.copyOf(pageSizesKiB);
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
