package org.hyperbean.drivers.test;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.device.NetworkInterface;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.network.DhcpRange;
import org.hyperbean.documents.network.NetworkAddress;
import org.hyperbean.documents.xml.MacAddress;
import org.hyperbean.documents.xml.SocketAddress;
import org.hyperbean.driver.GuestInterface;
import org.hyperbean.driver.GuestInterface.Address;
import org.hyperbean.driver.GuestInterface.Family;

/** The addresses of guests' network cards: made up, each in the range of its network. */
record CardAddresses(TestNetworks networks) {
    /** How far apart the first cards of two domains are. */
    private static final int CARDS_OF_DOMAIN = 20;

    /** {@code VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_LAST}. */
    private static final int SOURCES = 3;

    private static final String IPV6 = "ipv6";

    /** Refuses a source that libvirt does not know; all others say the same. */
    static void checkSource(int source) {
        if (Integer.compareUnsigned(source, SOURCES) >= 0) {
            throw TestErrors.unsupportedValue("Unknown IP address data source %d".formatted(source));
        }
    }

    /** The cards of a domain that runs. */
    List<GuestInterface> of(DomainDocument document) {
        List<GuestInterface> cards = new ArrayList<>();
        document.devices(NetworkInterface.class)
                .forEach(card -> cards.add(new GuestInterface(
                        card.target().orElse(""),
                        card.mac().map(MacAddress::text),
                        List.of(of(card, document.identity().id(), cards.size())))));
        return cards;
    }

    /** The address of the card that has an index among those of its domain. */
    Address of(NetworkInterface card, int domainId, int index) {
        return card.type() == NetworkInterface.Type.NETWORK
                ? inNetwork(card.sourceName().orElse(""), CARDS_OF_DOMAIN * (domainId - 1L) + index + 1)
                : new Address(Family.IPV4, "192.168.0." + (index + 1), 24);
    }

    private Address inNetwork(String name, long offset) {
        NetworkAddress host = networks.get(name).document().addresses().stream()
                .findFirst()
                // The reference dies of such a network.
                .orElseThrow(() -> TestErrors.internal("network '%s' has no IP address".formatted(name)));
        SocketAddress first = host.dhcp().ranges().stream()
                .findFirst()
                .map(DhcpRange::addresses)
                .map(range -> range.start())
                .orElse(host.address());
        boolean isIpv6 = host.family().equals(Optional.of(IPV6));
        return new Address(
                isIpv6 ? Family.IPV6 : Family.IPV4,
                shifted(first, offset, isIpv6 ? Byte.SIZE : Integer.SIZE).toString(),
                host.effectivePrefix().orElse(-1));
    }

    /** An address so much higher; only its last bits change. */
    private static SocketAddress shifted(SocketAddress address, long offset, int bits) {
        BigInteger mask = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
        BigInteger tail = address.value().add(BigInteger.valueOf(offset)).and(mask);
        return new SocketAddress(address.family(), address.value().andNot(mask).or(tail), address.zone());
    }
}
