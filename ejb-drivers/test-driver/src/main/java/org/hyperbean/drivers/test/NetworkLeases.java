package org.hyperbean.drivers.test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hyperbean.documents.device.NetworkInterface;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.xml.MacAddress;
import org.hyperbean.driver.DhcpLease;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.GuestInterface;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.Network;

/**
 * The leases of a test node's networks: each card of a running domain has the address that it says it has. A lease ends
 * at the next full hour but one, so that it stays the same for a while, as a real one does.
 */
record NetworkLeases(TestNode node) {
    private static final Duration STEP = Duration.ofHours(1);

    /**
     * The leases of a network that runs.
     *
     * @param mac the only card of interest; empty for all
     */
    List<DhcpLease> of(Network target, Optional<String> mac, int flags) {
        TestErrors.checkFlags(flags, 0, "testNetworkGetDHCPLeases");
        TestNetwork network = node.networks().get(target.uuid());
        Optional<MacAddress> wanted = mac.map(NetworkLeases::parse);
        if (!network.active() || network.document().addresses().isEmpty()) {
            return List.of();
        }
        return node.domains().all().stream()
                .map(domain -> domain.picture().document())
                .filter(document -> document.identity().isActive())
                .flatMap(document -> leases(network, document))
                .filter(lease -> wanted.isEmpty() || lease.mac().equals(wanted.map(MacAddress::text)))
                .toList();
    }

    private Stream<DhcpLease> leases(TestNetwork network, DomainDocument document) {
        List<NetworkInterface> cards =
                document.devices().of(NetworkInterface.class).toList();
        CardAddresses addresses = new CardAddresses(node.networks());
        Instant expires = end(Instant.now());
        return IntStream.range(0, cards.size())
                .filter(index -> isOn(network, cards.get(index)))
                .mapToObj(index -> {
                    GuestInterface.Address address =
                            addresses.of(cards.get(index), document.identity().id(), index);
                    return new DhcpLease(
                            network.document().bridge().name().orElse(""),
                            expires,
                            cards.get(index).mac().map(MacAddress::text),
                            Optional.empty(),
                            address,
                            Optional.of(document.domain().name()),
                            Optional.empty());
                });
    }

    private static boolean isOn(TestNetwork network, NetworkInterface card) {
        return card.type() == NetworkInterface.Type.NETWORK
                && card.sourceName().equals(Optional.of(network.document().name()));
    }

    private static Instant end(Instant now) {
        long step = STEP.toSeconds();
        return Instant.ofEpochSecond((now.getEpochSecond() / step + 2) * step);
    }

    private static MacAddress parse(String text) {
        return MacAddress.find(text)
                .orElseThrow(() -> LibvirtException.of(ErrorCode.INVALID_MAC, ErrorDomain.TEST, text));
    }
}
