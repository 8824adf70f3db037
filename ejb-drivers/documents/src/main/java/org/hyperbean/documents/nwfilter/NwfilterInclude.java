package org.hyperbean.documents.nwfilter;

import org.hyperbean.documents.net.FilterReference;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** A {@code <filterref>} in a filter: the rules of another filter at this place. */
public record NwfilterInclude(FilterReference reference) implements NwfilterEntry {
    static NwfilterInclude parse(XmlElement element) {
        return new NwfilterInclude(FilterReference.parse(element)
                .orElseThrow(() -> NwfilterErrors.internal("rule node requires action attribute")));
    }

    @Override
    public void format(XmlWriter out) {
        reference.format(out);
    }
}
