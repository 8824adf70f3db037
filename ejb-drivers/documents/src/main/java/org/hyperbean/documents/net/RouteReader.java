package org.hyperbean.documents.net;

import java.util.Optional;
import org.hyperbean.documents.xml.SocketAddress;
import org.hyperbean.documents.xml.SocketAddress.Family;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** Reads and checks the addresses of a route, in libvirt's order. */
final class RouteReader {
    private final XmlElement route;
    private final String where;

    RouteReader(XmlElement route, String where) {
        this.route = route;
        this.where = where;
    }

    Route read(Optional<Long> prefix, Optional<Long> metric) {
        Optional<String> family = route.attribute("family");
        String addressText = route.attribute("address")
                .orElseThrow(() -> wrong("Missing required address attribute in route definition"));
        String gatewayText = route.attribute("gateway")
                .orElseThrow(() -> wrong("Missing required gateway attribute in route definition"));
        SocketAddress address = SocketAddress.find(addressText)
                .orElseThrow(() -> wrong("Bad network address '%s' in route definition".formatted(addressText)));
        SocketAddress gateway = SocketAddress.find(gatewayText)
                .orElseThrow(() -> wrong("Bad gateway address '%s' in route definition".formatted(gatewayText)));
        Optional<SocketAddress> netmask = switch (family.orElse("ipv4")) {
            case "ipv4" -> ipv4(address, gateway, prefix);
            case "ipv6" -> ipv6(address, gateway, prefix);
            default -> throw wrong("Unrecognized family '%s' in route definition".formatted(family.orElseThrow()));
        };
        SocketAddress network = netmask.map(address::masked)
                .orElseGet(() -> address.masked(prefix.orElse(0L).intValue()));
        if (!network.equals(address)) {
            throw wrong("Address '%s' in route definition is not a network address".formatted(addressText));
        }
        return new Route(family, address, netmask, prefix, gateway, metric);
    }

    private Optional<SocketAddress> ipv4(SocketAddress address, SocketAddress gateway, Optional<Long> prefix) {
        String said = route.attribute("family").isPresent() ? "IPv4 family specified" : "No family specified";
        String addressText = route.requiredAttribute("address");
        if (address.family() != Family.IPV4) {
            throw wrong((said + " for non-IPv4 address '%s' in route definition").formatted(addressText));
        }
        if (gateway.family() != Family.IPV4) {
            // Libvirt shows the address here as well.
            throw wrong((said + " for non-IPv4 gateway '%s' in route definition").formatted(addressText));
        }
        Optional<SocketAddress> netmask = route.attribute("netmask").map(text -> netmask(text, addressText));
        if (netmask.isPresent() && prefix.isPresent()) {
            throw wrong("Route definition cannot have both a prefix and a netmask");
        }
        checkPrefix(prefix, Family.IPV4);
        return netmask;
    }

    private SocketAddress netmask(String text, String address) {
        SocketAddress netmask = SocketAddress.find(text)
                .orElseThrow(() -> wrong("Bad netmask address '%s' in route definition".formatted(text)));
        if (netmask.family() != Family.IPV4) {
            throw wrong("Invalid netmask '%s' for address '%s' (both must be IPv4)".formatted(text, address));
        }
        return netmask;
    }

    private Optional<SocketAddress> ipv6(SocketAddress address, SocketAddress gateway, Optional<Long> prefix) {
        String addressText = route.requiredAttribute("address");
        if (address.family() != Family.IPV6) {
            throw wrong("ipv6 family specified for non-IPv6 address '%s' in route definition".formatted(addressText));
        }
        if (route.attribute("netmask").isPresent()) {
            throw wrong("Specifying netmask invalid for IPv6 address '%s' in route definition".formatted(addressText));
        }
        if (gateway.family() != Family.IPV6) {
            throw wrong("ipv6 specified for non-IPv6 gateway address '%s' in route definition"
                    .formatted(route.requiredAttribute("gateway")));
        }
        checkPrefix(prefix, Family.IPV6);
        return Optional.empty();
    }

    private void checkPrefix(Optional<Long> prefix, Family family) {
        prefix.filter(bits -> bits > family.bits()).ifPresent(bits -> {
            throw wrong(
                    "Invalid prefix %d specified in route definition, must be 0 - %d".formatted(bits, family.bits()));
        });
    }

    private LibvirtException wrong(String detail) {
        return LibvirtException.of(ErrorCode.XML_ERROR, ErrorDomain.NETWORK, where + ": " + detail);
    }
}
