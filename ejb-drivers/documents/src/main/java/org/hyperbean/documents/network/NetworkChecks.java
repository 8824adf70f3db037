package org.hyperbean.documents.network;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.net.Route;
import org.hyperbean.documents.xml.SocketAddress;
import org.hyperbean.documents.xml.XmlElement;

/** Whether the parts of a network fit each other. */
final class NetworkChecks {
    private NetworkChecks() {}

    /** Refuses a route through a gateway that is on none of the network's own addresses. */
    static void checkGateways(List<Route> routes, List<NetworkAddress> addresses, String network) {
        for (Route route : routes) {
            if (addresses.stream().noneMatch(address -> reaches(address, route.gateway()))) {
                throw NetworkErrors.unsupported(
                        "unreachable static route gateway '%s' specified for network '%s'", route.gateway(), network);
            }
        }
    }

    static void check(NetworkDocument network, XmlElement root) {
        ForwardMode mode = network.forward().mode();
        switch (mode) {
            case NONE -> {
                // Everything may be said of a network that reaches nobody.
            }
            case NAT, ROUTE, OPEN -> checkRouted(network);
            case BRIDGE -> checkBridged(network, root);
            case PRIVATE, VEPA, PASSTHROUGH, HOSTDEV -> {
                checkWithoutBridge(network);
                checkBridged(network, root);
            }
        }
        if (network.mtu() > 0 && !mode.hasOwnBridge()) {
            throw NetworkErrors.document(
                    "mtu size only allowed in open, route, nat, and isolated mode, not in %s (network '%s')",
                    mode.text(), network.name());
        }
    }

    private static void checkRouted(NetworkDocument network) {
        Forward forward = network.forward();
        if (network.addresses().isEmpty()) {
            throw NetworkErrors.document(
                    "%s forwarding requested, but no IP address provided for network '%s'",
                    forward.mode().text(), network.name());
        }
        if (forward.devices().size() > 1) {
            throw NetworkErrors.document(
                    "multiple forwarding interfaces specified for network '%s', only one is supported", network.name());
        }
        if (forward.mode() == ForwardMode.OPEN && !forward.devices().isEmpty()) {
            throw NetworkErrors.document(
                    "forward dev not allowed for network '%s' with forward mode='%s'",
                    network.name(), forward.mode().text());
        }
    }

    private static void checkWithoutBridge(NetworkDocument network) {
        Bridge bridge = network.bridge();
        refuse(bridge.name(), "bridge name", network);
        refuse(bridge.zone(), "bridge zone", network);
        refuse(bridge.macTableManager(), "bridge macTableManager setting", network);
    }

    private static void refuse(Optional<?> value, String what, NetworkDocument network) {
        if (value.isPresent()) {
            throw NetworkErrors.document(
                    "%s not allowed in %s mode (network '%s')",
                    what, network.forward().mode().text(), network.name());
        }
    }

    private static void checkBridged(NetworkDocument network, XmlElement root) {
        Bridge bridge = network.bridge();
        String mode = network.forward().mode().text();
        boolean saysSpanningTree =
                root.child("bridge").flatMap(xml -> xml.filledAttribute("stp")).isPresent();
        if (bridge.delay() != 0 || saysSpanningTree || bridge.zone().isPresent()) {
            throw NetworkErrors.document(
                    "bridge delay/stp/zone options only allowed in route, nat, and isolated mode, not in %s (network"
                            + " '%s')",
                    mode, network.name());
        }
        if (bridge.name().isPresent() && network.forward().namesDevices()) {
            throw NetworkErrors.document(
                    "A network with forward mode='%s' can specify a bridge name or a forward dev, but not both"
                            + " (network '%s')",
                    mode, network.name());
        }
    }

    private static boolean reaches(NetworkAddress address, SocketAddress gateway) {
        if (address.address().family() != gateway.family()) {
            return false;
        }
        return address.effectivePrefix()
                .filter(prefix -> prefix <= gateway.family().bits())
                .filter(prefix ->
                        gateway.masked(prefix).equals(address.address().masked(prefix)))
                .isPresent();
    }
}
