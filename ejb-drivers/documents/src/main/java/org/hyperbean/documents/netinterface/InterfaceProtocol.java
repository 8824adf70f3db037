package org.hyperbean.documents.netinterface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The addresses of an interface in one family: {@code <protocol family='ipv4'>}.
 *
 * @param autoconf whether an IPv6 address is made from what routers tell
 * @param dhcp whether, and how, an address is asked for
 * @param gateway as it was written
 */
public record InterfaceProtocol(
        String family, boolean autoconf, Optional<Dhcp> dhcp, List<Address> addresses, Optional<String> gateway) {
    /** Keeps a copy, so that the value cannot change. */
    public InterfaceProtocol {
        addresses = List.copyOf(addresses);
    }

    /**
     * An address is asked for.
     *
     * @param peerDns whether name servers are taken from the answer
     */
    public record Dhcp(Optional<Boolean> peerDns) {}

    /**
     * An address as it was written.
     *
     * @param prefix zero where none was written
     */
    public record Address(String text, int prefix) {
        private static Optional<Address> parse(XmlElement xml) {
            return xml.attribute("address").map(text -> new Address(text, prefix(xml)));
        }

        private static int prefix(XmlElement xml) {
            return xml.attribute("prefix")
                    .map(text -> Numbers.integer(text, Numbers.ANY_BASE)
                            .orElseThrow(() -> XmlErrors.unexpectedAttribute(xml, "prefix", text, "integer value")))
                    .orElse(0);
        }

        private void format(XmlWriter out) {
            XmlWriter.Open element = out.element("ip").attribute("address", text);
            if (prefix != 0) {
                element.attribute("prefix", prefix);
            }
            element.end();
        }
    }

    static InterfaceProtocol parse(XmlElement xml) {
        String family = xml.attribute("family")
                .orElseThrow(() -> InterfaceErrors.document("protocol misses the family attribute"));
        if (!family.equals("ipv4") && !family.equals("ipv6")) {
            throw InterfaceErrors.document("unsupported protocol family '%s'".formatted(family));
        }
        boolean autoconf = family.equals("ipv6") && xml.child("autoconf").isPresent();
        Optional<Dhcp> dhcp = xml.child("dhcp").map(element -> new Dhcp(XmlValues.yesNo(element, "peerdns")));
        List<Address> addresses = new ArrayList<>();
        for (XmlElement address : xml.children("ip")) {
            Address.parse(address).ifPresent(addresses::add);
        }
        return new InterfaceProtocol(
                family,
                autoconf,
                dhcp,
                addresses,
                xml.child("route").flatMap(route -> route.filledAttribute("gateway")));
    }

    void format(XmlWriter out) {
        out.element("protocol").attribute("family", family).openBody(body -> {
            body.flag("autoconf", autoconf);
            dhcp.ifPresent(asked ->
                    body.element("dhcp").yesNo("peerdns", asked.peerDns).end());
            addresses.forEach(address -> address.format(body));
            gateway.ifPresent(address ->
                    body.element("route").attribute("gateway", address).end());
        });
    }
}
