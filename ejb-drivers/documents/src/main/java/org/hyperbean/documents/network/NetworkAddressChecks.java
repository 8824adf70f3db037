package org.hyperbean.documents.network;

import org.hyperbean.documents.xml.SocketAddress.Family;
import org.hyperbean.documents.xml.XmlElement;

/** Whether the family, the address and the netmask of a network's address fit each other. */
final class NetworkAddressChecks {
    private NetworkAddressChecks() {}

    static void check(NetworkAddress ip, XmlElement xml, String network) {
        switch (ip.family().orElse("ipv4")) {
            case "ipv4" -> checkIpv4(ip, xml, network);
            case "ipv6" -> checkIpv6(ip, xml, network);
            default ->
                throw NetworkErrors.document(
                        "Unrecognized family '%s' in network '%s'", ip.family().orElseThrow(), network);
        }
    }

    private static void checkIpv4(NetworkAddress ip, XmlElement xml, String network) {
        String address = xml.requiredAttribute("address");
        if (ip.address().family() != Family.IPV4) {
            throw NetworkErrors.unsupported(
                    "%s family specified for non-IPv4 address '%s' in network '%s'",
                    ip.family().orElse("no"), address, network);
        }
        if (ip.netmask().isEmpty()) {
            checkPrefix(ip, network, "IPv4");
            return;
        }
        if (ip.netmask().orElseThrow().family() != Family.IPV4) {
            throw NetworkErrors.unsupported(
                    "Invalid netmask '%s' for address '%s' in network '%s' (both must be IPv4)",
                    xml.requiredAttribute("netmask"), address, network);
        }
        if (ip.prefix() > 0) {
            throw NetworkErrors.unsupported("Network '%s' IP address cannot have both a prefix and a netmask", network);
        }
    }

    private static void checkIpv6(NetworkAddress ip, XmlElement xml, String network) {
        String address = xml.requiredAttribute("address");
        if (ip.address().family() != Family.IPV6) {
            throw NetworkErrors.unsupported(
                    "Family 'ipv6' specified for non-IPv6 address '%s' in network '%s'", address, network);
        }
        if (ip.netmask().isPresent()) {
            throw NetworkErrors.unsupported(
                    "netmask not allowed for IPv6 address '%s' in network '%s'", address, network);
        }
        checkPrefix(ip, network, "IPv6");
    }

    private static void checkPrefix(NetworkAddress ip, String network, String family) {
        if (ip.prefix() > ip.address().family().bits()) {
            throw NetworkErrors.unsupported("Invalid %s prefix '%d' in network '%s'", family, ip.prefix(), network);
        }
    }
}
