package org.hyperbean.documents.nwfilter;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** One line of a filter: a rule of its own, or another filter that is taken in. */
public sealed interface NwfilterEntry permits NwfilterRule, NwfilterInclude {
    /** Reads a child of a filter; empty when it is neither. */
    static Optional<NwfilterEntry> parse(XmlElement child) {
        return switch (child.name()) {
            case "rule" -> Optional.of(NwfilterRule.parse(child));
            case "filterref" -> Optional.of(NwfilterInclude.parse(child));
            default -> Optional.empty();
        };
    }

    /** Writes the element. */
    void format(XmlWriter out);
}
