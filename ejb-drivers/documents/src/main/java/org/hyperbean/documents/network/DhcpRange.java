package org.hyperbean.documents.network;

import java.util.Optional;
import org.hyperbean.documents.xml.SocketAddress;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** Addresses that are given to guests: {@code <range start='…' end='…'/>}. */
public record DhcpRange(AddressRange addresses, Optional<Lease> lease) {
    /** Reads the element of a network's address. */
    static DhcpRange parse(XmlElement xml, String network, NetworkAddress parent) {
        SocketAddress start = SocketAddress.parse(required(xml, "start", network));
        SocketAddress end = SocketAddress.parse(required(xml, "end", network));
        AddressRange addresses = new AddressRange(start, end).check(parent.address(), parent.effectivePrefix());
        return new DhcpRange(addresses, Lease.parse(xml));
    }

    void format(XmlWriter out) {
        out.element("range")
                .attribute("start", addresses.start().toString())
                .attribute("end", addresses.end().toString())
                .body(body -> lease.ifPresent(time -> time.format(body)));
    }

    private static String required(XmlElement xml, String attribute, String network) {
        return xml.attribute(attribute)
                .orElseThrow(() -> NetworkErrors.document(
                        "Missing '%s' attribute in dhcp range for network '%s'", attribute, network));
    }
}
