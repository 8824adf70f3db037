package org.hyperbean.documents.network;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.SocketAddress;
import org.hyperbean.documents.xml.SocketAddress.Family;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <nat>} of a forward: behind which addresses and ports guests are hidden.
 *
 * @param ipv6 whether IPv6 addresses are translated, too
 * @param firstPort zero where none was written, as is the last
 */
public record Nat(Optional<Boolean> ipv6, Optional<AddressRange> addresses, long firstPort, long lastPort) {
    private static final long PORT_LIMIT = 65535;

    static Nat parse(XmlElement xml, String network) {
        Optional<Boolean> ipv6 = XmlValues.yesNo(xml, "ipv6");
        Optional<AddressRange> addresses = only(xml, "address", network).map(element -> addresses(element, network));
        Optional<XmlElement> ports = only(xml, "port", network);
        long first = ports.map(element -> port(element, "start", 0, network)).orElse(0L);
        long last = ports.map(element -> port(element, "end", first, network)).orElse(0L);
        return new Nat(ipv6, addresses, first, last);
    }

    void format(XmlWriter out) {
        out.element("nat").yesNo("ipv6", ipv6).bodyIfAny(body -> {
            addresses.ifPresent(range -> body.element("address")
                    .attribute("start", range.start().toString())
                    .attribute("end", range.end().toString())
                    .end());
            if (lastPort != 0) {
                body.element("port")
                        .attribute("start", firstPort)
                        .attribute("end", lastPort)
                        .end();
            }
        });
    }

    private static Optional<XmlElement> only(XmlElement xml, String name, String network) {
        List<XmlElement> found = xml.children(name);
        if (found.size() > 1) {
            throw NetworkErrors.document(
                    "Only one <%s> element is allowed in <nat> in <forward> in network %s", name, network);
        }
        return found.stream().findFirst();
    }

    private static AddressRange addresses(XmlElement xml, String network) {
        String start = required(xml, "start", network);
        String end = required(xml, "end", network);
        return new AddressRange(address(start, "start", network), address(end, "end", network)).check();
    }

    private static String required(XmlElement xml, String attribute, String network) {
        return xml.attribute(attribute)
                .orElseThrow(() -> NetworkErrors.document(
                        "missing '%s' attribute in <address> element in <nat> in <forward> in network %s",
                        attribute, network));
    }

    private static SocketAddress address(String text, String which, String network) {
        return SocketAddress.find(text, Family.IPV4)
                .orElseThrow(() -> NetworkErrors.document(
                        "Bad ipv4 %s address '%s' in <nat> in <forward> in network '%s'", which, text, network));
    }

    private static long port(XmlElement xml, String attribute, long least, String network) {
        return xml.attribute(attribute)
                .flatMap(text -> Numbers.unsigned(text, Numbers.DECIMAL))
                .filter(port -> port >= least && port <= PORT_LIMIT)
                .orElseThrow(() -> NetworkErrors.detail(
                        "Missing or invalid '%s' attribute in <port> in <nat> in <forward> in network %s",
                        attribute, network));
    }
}
