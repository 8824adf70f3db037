package org.hyperbean.documents.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hyperbean.documents.address.PciAddress;
import org.hyperbean.documents.xml.XmlElement;

/** Reads the devices of a forward: a card, a pool of cards or PCI devices, or a card with virtual functions. */
final class ForwardDevices {
    private static final Set<String> OTHER_ADDRESSES = Set.of("none", "netdev");

    private ForwardDevices() {}

    static List<ForwardDevice> parse(XmlElement xml, String network) {
        Optional<String> card = xml.filledAttribute("dev");
        List<XmlElement> addresses = xml.children("address");
        if (card.isPresent() && (!addresses.isEmpty() || !xml.children("pf").isEmpty())) {
            // The name of the network is missing in libvirt's text.
            throw NetworkErrors.document(
                    "%s",
                    "the <forward> 'dev' attribute cannot be used when <address> or <pf>"
                            + " sub-elements are present in network %s");
        }
        List<ForwardDevice> cards = cards(xml.children("interface"), card, network);
        return cards.isEmpty() ? pciDevices(addresses, network) : cards;
    }

    static Optional<String> physicalFunction(XmlElement xml, String network) {
        List<XmlElement> found = xml.children("pf");
        if (found.size() > 1) {
            throw NetworkErrors.document("Only one <pf> element is allowed in <forward> of network %s", network);
        }
        return found.stream()
                .findFirst()
                .map(element -> element.attribute("dev")
                        .orElseThrow(() -> NetworkErrors.document(
                                "Missing required dev attribute in <pf> element of network '%s'", network)));
    }

    private static List<ForwardDevice> cards(List<XmlElement> elements, Optional<String> first, String network) {
        List<ForwardDevice> cards = new ArrayList<>();
        first.ifPresent(name -> cards.add(new ForwardDevice.Card(name, 0)));
        for (int i = 0; i < elements.size(); i++) {
            String name = elements.get(i)
                    .attribute("dev")
                    .orElseThrow(() -> NetworkErrors.document(
                            "Missing required dev attribute in <forward> <interface> element of network %s", network));
            ForwardDevice.Card card = new ForwardDevice.Card(name, 0);
            if (i == 0 && first.isPresent()) {
                if (!name.equals(first.orElseThrow())) {
                    throw NetworkErrors.document(
                            "<forward dev='%s'> must match first <interface dev='%s'/> in network %s",
                            first.orElseThrow(), name, network);
                }
            } else if (cards.contains(card)) {
                throw NetworkErrors.document("interface '%s' can only be listed once in network %s", name, network);
            } else {
                cards.add(card);
            }
        }
        return cards;
    }

    private static List<ForwardDevice> pciDevices(List<XmlElement> addresses, String network) {
        List<ForwardDevice> devices = new ArrayList<>();
        for (XmlElement xml : addresses) {
            checkType(xml, network);
            PciAddress address = PciAddress.parse(xml);
            ForwardDevice device = new ForwardDevice.Pci(address);
            if (devices.contains(device)) {
                throw NetworkErrors.document(
                        "PCI device '%04x:%02x:%02x.%x' can only be listed once in network %s",
                        address.domain(), address.bus(), address.slot(), address.function(), network);
            }
            devices.add(device);
        }
        return devices;
    }

    private static void checkType(XmlElement xml, String network) {
        String type = xml.attribute("type")
                .orElseThrow(() -> NetworkErrors.document("missing address type in network %s", network));
        if (OTHER_ADDRESSES.contains(type)) {
            throw NetworkErrors.document("unsupported address type '%s' in network %s", type, network);
        }
        if (!type.equals("pci")) {
            throw NetworkErrors.unsupported("unknown address type '%s' in network %s", type, network);
        }
    }
}
