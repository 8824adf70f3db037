package org.hyperbean.documents.network;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyperbean.documents.xml.MacAddress;
import org.hyperbean.documents.xml.SocketAddress;
import org.hyperbean.documents.xml.SocketAddress.Family;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * An address that is kept for one guest: {@code <host mac='…' name='…' ip='…'/>}.
 *
 * @param mac as it was written
 * @param id the guest's DHCPv6 identifier
 */
public record DhcpHost(
        Optional<String> mac,
        Optional<String> id,
        Optional<String> name,
        Optional<SocketAddress> address,
        Optional<Lease> lease) {
    private static final Pattern FOREIGN = Pattern.compile("[^0-9a-fA-F:]");
    private static final Pattern NAME = Pattern.compile("(?s)[a-zA-Z0-9].*");

    /**
     * Reads the element of a network's address.
     *
     * @param family the family of the network's address
     * @param search whether it only describes a host that is looked for
     */
    static DhcpHost parse(XmlElement xml, String network, Family family, boolean search) {
        Optional<String> mac = xml.attribute("mac");
        mac.ifPresent(text -> checkMac(text, network, family));
        Optional<String> id = xml.attribute("id");
        id.ifPresent(text -> checkId(text, network));
        Optional<String> name = xml.attribute("name");
        name.filter(text -> !NAME.matcher(text).matches()).ifPresent(text -> {
            throw NetworkErrors.document("Cannot use host name '%s' in network '%s'", text, network);
        });
        Optional<SocketAddress> address = xml.attribute("ip")
                .map(text -> SocketAddress.find(text)
                        .orElseThrow(() -> NetworkErrors.document(
                                "Invalid IP address in static host definition for network '%s'", network)));
        DhcpHost host = new DhcpHost(mac, id, name, address, Optional.empty());
        if (search) {
            host.checkSearch(network);
        } else {
            host.checkComplete(network, family);
        }
        return new DhcpHost(mac, id, name, address, Lease.parse(xml));
    }

    void format(XmlWriter out) {
        out.element("host")
                .attribute("mac", mac)
                .attribute("id", id)
                .attribute("name", name)
                .attribute("ip", address.map(SocketAddress::toString))
                .body(body -> lease.ifPresent(time -> time.format(body)));
    }

    /** Whether two hosts have the same card, name or address. */
    boolean clashesWith(DhcpHost other) {
        return (mac.isPresent() && other.mac.isPresent() && hasSameMac(other))
                || (name.isPresent() && name.equals(other.name))
                || (address.isPresent() && address.equals(other.address));
    }

    /** Whether another host is one that this describes: all that is said must fit. */
    boolean describes(DhcpHost other) {
        return (mac.isEmpty() || other.mac.isEmpty() || hasSameMac(other))
                && (name.isEmpty() || name.equals(other.name))
                && (address.isEmpty() || address.equals(other.address));
    }

    private boolean hasSameMac(DhcpHost other) {
        return mac.map(MacAddress::parse).equals(other.mac.map(MacAddress::parse));
    }

    private void checkSearch(String network) {
        if (mac.isEmpty() && name.isEmpty() && address.isEmpty()) {
            throw NetworkErrors.document(
                    "At least one of name, mac, or ip attribute must be specified for static host definition in network"
                            + " '%s' ",
                    network);
        }
    }

    private void checkComplete(String network, Family family) {
        if (family == Family.IPV6 && id.isEmpty() && name.isEmpty()) {
            throw NetworkErrors.document(
                    "Static host definition in IPv6 network '%s' must have id or name attribute", network);
        }
        if (family == Family.IPV4 && mac.isEmpty() && name.isEmpty()) {
            throw NetworkErrors.document(
                    "Static host definition in IPv4 network '%s' must have mac or name attribute", network);
        }
        if (address.isEmpty()) {
            throw NetworkErrors.document("Missing IP address in static host definition for network '%s'", network);
        }
    }

    private static void checkMac(String text, String network, Family family) {
        if (family == Family.IPV6) {
            throw NetworkErrors.document(
                    "Invalid to specify MAC address '%s' in network '%s' IPv6 static host definition", text, network);
        }
        MacAddress mac = MacAddress.find(text)
                .orElseThrow(
                        () -> NetworkErrors.document("Cannot parse MAC address '%s' in network '%s'", text, network));
        if (mac.isMulticast()) {
            throw NetworkErrors.document(
                    "expected unicast mac address, found multicast '%s' in network '%s'", text, network);
        }
    }

    private static void checkId(String text, String network) {
        Matcher foreign = FOREIGN.matcher(text);
        if (foreign.find()) {
            throw NetworkErrors.document(
                    "Invalid character '%s' in id '%s' of network '%s'", foreign.group(), text, network);
        }
    }
}
