package org.hyperbean.documents.netinterface;

import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A virtual network on another interface.
 *
 * @param tag as it was written
 * @param carrier the other interface's name
 */
public record InterfaceVlan(String tag, String carrier) implements InterfaceKind {
    static InterfaceVlan parse(XmlElement xml) {
        return new InterfaceVlan(
                xml.filledAttribute("tag")
                        .orElseThrow(() -> InterfaceErrors.document("vlan interface misses the tag attribute")),
                xml.child("interface")
                        .flatMap(carrier -> carrier.filledAttribute("name"))
                        .orElseThrow(() -> InterfaceErrors.document("vlan interface misses name attribute")));
    }

    @Override
    public Type type() {
        return Type.VLAN;
    }

    @Override
    public void format(XmlWriter out) {
        out.element("vlan")
                .attribute("tag", tag)
                .body(body ->
                        body.element("interface").attribute("name", carrier).end());
    }
}
