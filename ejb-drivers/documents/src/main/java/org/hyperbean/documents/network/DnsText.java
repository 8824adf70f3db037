package org.hyperbean.documents.network;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** A TXT record: {@code <txt name='example' value='…'/>}. */
public record DnsText(String name, Optional<String> value) {
    /**
     * Reads the element.
     *
     * @param search whether it only describes a record that is looked for, which needs no value
     */
    static DnsText parse(XmlElement xml, String network, boolean search) {
        String name = xml.attribute("name")
                .orElseThrow(() -> NetworkErrors.detail(
                        "missing required name attribute in DNS TXT record of network %s", network));
        if (name.indexOf(' ') >= 0 || name.indexOf(',') >= 0) {
            throw NetworkErrors.detail("prohibited character in DNS TXT record name '%s' of network %s", name, network);
        }
        Optional<String> value = xml.attribute("value");
        if (value.isEmpty() && !search) {
            throw NetworkErrors.detail(
                    "missing required value attribute in DNS TXT record named '%s' of network %s", name, network);
        }
        return new DnsText(name, value);
    }

    void format(XmlWriter out) {
        out.element("txt").attribute("name", name).attribute("value", value).end();
    }
}
