package org.hyperbean.documents.capabilities;

import java.util.List;
import org.hyperbean.documents.xml.XmlWriter;

/** A {@code <capabilities>} document. */
public record CapabilitiesDocument(HostCapabilities host, List<GuestCapabilities> guests) {
    /** Keeps a copy, so that the value cannot change. */
    public CapabilitiesDocument {
        guests = List.copyOf(guests);
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
