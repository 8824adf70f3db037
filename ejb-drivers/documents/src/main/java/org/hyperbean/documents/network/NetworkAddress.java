package org.hyperbean.documents.network;

import java.util.Optional;
import org.hyperbean.documents.xml.SocketAddress;
import org.hyperbean.documents.xml.SocketAddress.Family;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * An {@code <ip>}: an address of the host on the network, with what is offered to guests there.
 *
 * @param family {@code ipv4} or {@code ipv6}, where it was written
 * @param prefix zero where none was written
 * @param localPtr whether names of addresses are looked up on the host alone
 * @param tftpRoot the folder whose files machines boot from
 */
public record NetworkAddress(
        Optional<String> family,
        SocketAddress address,
        Optional<SocketAddress> netmask,
        long prefix,
        Optional<Boolean> localPtr,
        Optional<String> tftpRoot,
        Dhcp dhcp) {
    static NetworkAddress parse(XmlElement xml, String network) {
        Optional<String> family = xml.filledAttribute("family");
        String text = xml.filledAttribute("address")
                .orElseThrow(
                        () -> NetworkErrors.document("Missing required address attribute in network '%s'", network));
        SocketAddress address = SocketAddress.find(text)
                .orElseThrow(() -> NetworkErrors.document("Invalid address '%s' in network '%s'", text, network));
        Optional<SocketAddress> netmask = xml.filledAttribute("netmask")
                .map(mask -> SocketAddress.find(mask)
                        .orElseThrow(
                                () -> NetworkErrors.document("Invalid netmask '%s' in network '%s'", mask, network)));
        NetworkAddress bare = new NetworkAddress(
                family,
                address,
                netmask,
                XmlValues.unsigned(xml, "prefix").orElse(0L),
                XmlValues.yesNo(xml, "localPtr"),
                Optional.empty(),
                Dhcp.NONE);
        NetworkAddressChecks.check(bare, xml, network);
        Dhcp dhcp = xml.child("dhcp")
                .map(element -> Dhcp.parse(element, network, bare))
                .orElse(Dhcp.NONE);
        return new NetworkAddress(
                family, address, netmask, bare.prefix, bare.localPtr, tftpRoot(xml, network, address), dhcp);
    }

    void format(XmlWriter out) {
        XmlWriter.Open element = out.element("ip")
                .attribute("family", family)
                .attribute("address", address.toString())
                .attribute("netmask", netmask.map(SocketAddress::toString));
        if (prefix > 0) {
            element.attribute("prefix", prefix);
        }
        element.yesNo("localPtr", localPtr).openBody(body -> {
            tftpRoot.ifPresent(
                    root -> body.element("tftp").attribute("root", root).end());
            dhcp.format(body);
        });
    }

    /** The prefix, or what the netmask or the address itself says of it; empty where that is nothing. */
    public Optional<Integer> effectivePrefix() {
        if (prefix > 0) {
            return Optional.of((int) prefix);
        }
        return netmask.isPresent() ? netmask.flatMap(SocketAddress::netmaskBits) : address.usualPrefix();
    }

    /** The same with other offers to guests. */
    NetworkAddress withDhcp(Dhcp changed) {
        return new NetworkAddress(family, address, netmask, prefix, localPtr, tftpRoot, changed);
    }

    private static Optional<String> tftpRoot(XmlElement xml, String network, SocketAddress address) {
        Optional<XmlElement> tftp = xml.child("tftp");
        if (tftp.isPresent() && address.family() == Family.IPV6) {
            throw NetworkErrors.unsupported("Unsupported <tftp> element in an IPv6 element in network '%s'", network);
        }
        return tftp.flatMap(element -> element.filledAttribute("root"));
    }
}
