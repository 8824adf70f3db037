package org.hyperbean.documents.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.SocketAddress;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.LibvirtException;

/** An address with its names: {@code <host ip='10.0.0.2'><hostname>gateway</hostname></host>}. */
public record DnsHost(Optional<SocketAddress> address, List<String> names) {
    /** Keeps a copy, so that the value cannot change. */
    public DnsHost {
        names = List.copyOf(names);
    }

    /**
     * Reads the element.
     *
     * @param search whether it only describes a host that is looked for: an address or a name will do
     */
    static DnsHost parse(XmlElement xml, String network, boolean search) {
        Optional<String> text = xml.attribute("ip");
        if (text.isEmpty() && !search) {
            throw NetworkErrors.detail("Missing IP address in network '%s' DNS HOST record", network);
        }
        Optional<SocketAddress> address = text.map(ip -> SocketAddress.find(ip)
                .orElseThrow(
                        () -> NetworkErrors.detail("Invalid IP address in network '%s' DNS HOST record", network)));
        List<String> names = names(xml, network);
        if (names.isEmpty() && !search) {
            throw missingName(network);
        }
        if (address.isEmpty() && names.isEmpty()) {
            throw NetworkErrors.detail("Missing ip and hostname in network '%s' DNS HOST record", network);
        }
        return new DnsHost(address, names);
    }

    void format(XmlWriter out) {
        out.element("host")
                .attribute("ip", address.map(SocketAddress::toString))
                .openBody(body -> names.forEach(name -> body.element("hostname").text(name)));
    }

    /** Whether two hosts have the same address. */
    boolean hasAddressOf(DnsHost other) {
        return address.isPresent() && address.equals(other.address);
    }

    /** Whether two hosts have a name in common. */
    boolean sharesNameWith(DnsHost other) {
        return !Collections.disjoint(names, other.names);
    }

    /** The names; an element with nothing at all in it does not count. */
    private static List<String> names(XmlElement xml, String network) {
        List<String> names = new ArrayList<>();
        for (XmlElement name : xml.children("hostname")) {
            if (!name.content().isEmpty()) {
                if (name.text().isEmpty()) {
                    throw missingName(network);
                }
                names.add(name.text());
            }
        }
        return names;
    }

    private static LibvirtException missingName(String network) {
        return NetworkErrors.detail("Missing hostname in network '%s' DNS HOST record", network);
    }
}
