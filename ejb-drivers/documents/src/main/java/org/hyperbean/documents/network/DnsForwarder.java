package org.hyperbean.documents.network;

import java.util.Optional;
import org.hyperbean.documents.xml.SocketAddress;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * Who is asked for names that the network does not know: {@code <forwarder domain='example.com' addr='8.8.8.8'/>}.
 *
 * @param domain the domain whose names are meant; all where there is none
 * @param address empty where the host's own servers are asked
 */
public record DnsForwarder(Optional<String> domain, Optional<SocketAddress> address) {
    static DnsForwarder parse(XmlElement xml, String network) {
        Optional<SocketAddress> address = xml.attribute("addr")
                .map(text -> SocketAddress.find(text)
                        .orElseThrow(() -> NetworkErrors.document(
                                "Invalid forwarder IP address '%s' in network '%s'", text, network)));
        Optional<String> domain = xml.attribute("domain");
        if (address.isEmpty() && domain.isEmpty()) {
            throw NetworkErrors.document("Invalid forwarder element, must contain at least one of addr or domain");
        }
        return new DnsForwarder(domain, address);
    }

    void format(XmlWriter out) {
        out.element("forwarder")
                .attribute("domain", domain)
                .attribute("addr", address.map(SocketAddress::toString))
                .end();
    }
}
