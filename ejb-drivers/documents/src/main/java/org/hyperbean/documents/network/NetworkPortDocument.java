package org.hyperbean.documents.network;

import java.util.Optional;
import java.util.UUID;
import org.hyperbean.documents.net.Bandwidth;
import org.hyperbean.documents.net.PortOptions;
import org.hyperbean.documents.net.VirtualPort;
import org.hyperbean.documents.net.Vlan;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.documents.xml.MacAddress;
import org.hyperbean.documents.xml.UuidText;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <networkport>}: the place of a guest's card on a network.
 *
 * @param group the network's group of settings that the guest asked for
 * @param mac the card's address
 * @param trustGuestRxFilters whether the guest may change the addresses that it takes packets for
 * @param plug how the card is connected; empty where it is not
 */
public record NetworkPortDocument(
        UUID uuid,
        Owner owner,
        Optional<String> group,
        MacAddress mac,
        Optional<VirtualPort> virtualPort,
        Optional<Bandwidth> bandwidth,
        Optional<Vlan> vlan,
        PortOptions options,
        Optional<Boolean> trustGuestRxFilters,
        Optional<PortPlug> plug) {
    /** The guest. */
    public record Owner(String name, UUID uuid) {
        private static Owner parse(XmlElement root) {
            XmlElement xml = root.child("owner").orElse(XmlElement.empty("owner"));
            String name =
                    xml.childText("name").orElseThrow(() -> NetworkErrors.internal("network port has no owner name"));
            String uuid =
                    xml.childText("uuid").orElseThrow(() -> NetworkErrors.internal("network port has no owner UUID"));
            return new Owner(name, NetworkPortDocument.uuid(uuid));
        }
    }

    /**
     * Reads a document.
     *
     * @throws org.hyperbean.driver.LibvirtException as libvirt answers to what is wrong with it
     */
    public static NetworkPortDocument parse(String text) {
        XmlElement root = DocumentKind.NETWORK_PORT.read(text);
        UUID uuid = uuid(root.childText("uuid").orElseThrow(() -> NetworkErrors.internal("network port has no uuid")));
        Owner owner = Owner.parse(root);
        Optional<VirtualPort> virtualPort =
                root.child("virtualport").map(port -> VirtualPort.parse(port, VirtualPort.Use.TEMPLATE));
        MacAddress mac = mac(root);
        // Whether a minimum can be granted is found out when the port is used.
        Optional<Bandwidth> bandwidth =
                root.child("bandwidth").flatMap(limits -> Bandwidth.parseWithClass(limits, true));
        Optional<Vlan> vlan = root.child("vlan").map(Vlan::parse);
        PortOptions options = PortOptions.parse(root);
        Optional<Boolean> trust = root.child("rxfilters").flatMap(xml -> XmlValues.yesNo(xml, "trustGuest"));
        return new NetworkPortDocument(
                uuid,
                owner,
                root.childText("group"),
                mac,
                virtualPort,
                bandwidth,
                vlan,
                options,
                trust,
                root.child("plug").flatMap(PortPlug::parse));
    }

    /** The document as libvirt writes it. */
    public String format() {
        XmlWriter out = new XmlWriter();
        out.element("networkport").body(body -> {
            body.element("uuid").text(uuid.toString());
            body.element("owner").body(guest -> {
                guest.element("name").text(owner.name);
                guest.element("uuid").text(owner.uuid.toString());
            });
            body.text("group", group);
            body.element("mac").attribute("address", mac.text()).end();
            virtualPort.ifPresent(port -> port.format(body));
            bandwidth.ifPresent(limits -> limits.format(body));
            vlan.ifPresent(tags -> tags.format(body));
            options.format(body);
            body.element("rxfilters").yesNo("trustGuest", trustGuestRxFilters).endIfAny();
            plug.ifPresent(way -> way.format(body));
        });
        return out.toString();
    }

    private static MacAddress mac(XmlElement root) {
        String text = root.child("mac")
                .flatMap(xml -> xml.filledAttribute("address"))
                .orElseThrow(() -> NetworkErrors.internal("network port has no mac"));
        return MacAddress.find(text).orElseThrow(() -> NetworkErrors.internal("Unable to parse MAC '%s'", text));
    }

    private static UUID uuid(String text) {
        return UuidText.parse(text).orElseThrow(() -> NetworkErrors.internal("Unable to parse UUID '%s'", text));
    }
}
