package org.hyperbean.documents.net;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** A {@code <filterref>}: a packet filter and the values of its variables. */
public record FilterReference(String filter, FilterParameters parameters) {

    /** Reads the element; empty when it names no filter. */
    public static Optional<FilterReference> parse(XmlElement reference) {
        return reference
                .attribute("filter")
                .map(filter -> new FilterReference(filter, FilterParameters.parse(reference)));
    }

    /** Writes the element. */
    public void format(XmlWriter out) {
        out.element("filterref").attribute("filter", filter).body(parameters::format);
    }
}
