package org.hyperbean.documents.network;

import java.util.Optional;
import org.hyperbean.documents.xml.SocketAddress;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** What machines boot from: {@code <bootp file='pxelinux.0' server='10.0.0.2'/>}. */
public record Bootp(String file, Optional<SocketAddress> server) {
    /** Reads the element; one without a file says nothing. */
    static Optional<Bootp> parse(XmlElement xml) {
        return xml.attribute("file")
                .map(file -> new Bootp(file, xml.attribute("server").map(SocketAddress::parse)));
    }

    void format(XmlWriter out) {
        out.element("bootp")
                .attribute("file", file)
                .attribute("server", server.map(SocketAddress::toString))
                .end();
    }
}
