package org.hyperbean.documents.nwfilter;

import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** A {@code <filterref>}: the name of another filter and values for its variables. */
public record FilterReference(String filter, FilterParameters parameters) implements NwfilterEntry {
    static FilterReference parse(XmlElement element) {
        String filter = element.attribute("filter")
                .orElseThrow(() -> NwfilterErrors.internal("rule node requires action attribute"));
        return new FilterReference(filter, FilterParameters.parse(element));
    }

    @Override
    public void format(XmlWriter out) {
        out.element("filterref").attribute("filter", filter).body(parameters::format);
    }
}
