package org.hyperbean.documents.network;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The domain that names of guests belong to: {@code <domain name='example.com' localOnly='yes'/>}.
 *
 * @param localOnly whether nobody else is asked for names of the domain
 */
public record DnsDomain(String name, Optional<Boolean> localOnly) {
    /** Reads the element; one without a name says nothing. */
    static Optional<DnsDomain> parse(XmlElement xml) {
        Optional<Boolean> localOnly = XmlValues.yesNo(xml, "localOnly");
        return xml.attribute("name").map(name -> new DnsDomain(name, localOnly));
    }

    void format(XmlWriter out) {
        out.element("domain")
                .attribute("name", name)
                .yesNo("localOnly", localOnly)
                .end();
    }
}
