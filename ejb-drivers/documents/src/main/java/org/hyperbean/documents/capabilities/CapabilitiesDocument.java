package org.hyperbean.documents.capabilities;

import java.util.List;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlReader;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorDomain;

/** A {@code <capabilities>} document. */
public record CapabilitiesDocument(HostCapabilities host, List<GuestCapabilities> guests) {
    /** Keeps a copy, so that the value cannot change. */
    public CapabilitiesDocument {
        guests = List.copyOf(guests);
    }

    /** Reads a document, such as that of another host. */
    public static CapabilitiesDocument parse(String text) {
        XmlElement root = XmlReader.read(text, "(capabilities)", ErrorDomain.CAPABILITIES, "capabilities");
        return new CapabilitiesDocument(
                HostCapabilities.parse(root.child("host").orElse(XmlElement.empty("host"))),
                root.children("guest").stream().map(GuestCapabilities::parse).toList());
    }

    /** The document as libvirt writes it: its parts are apart by empty lines. */
    public String format() {
        XmlWriter out = new XmlWriter();
        out.element("capabilities").body(body -> {
            body.emptyLine();
            host.format(body);
            body.emptyLine();
            for (GuestCapabilities guest : guests) {
                guest.format(body);
                body.emptyLine();
            }
        });
        return out.toString();
    }
}
