package org.hyperbean.documents.network;

import java.util.Optional;
import org.hyperbean.documents.net.Bandwidth;
import org.hyperbean.documents.net.VirtualPort;
import org.hyperbean.documents.net.Vlan;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <portgroup>}: settings for those guests of a network that ask for them by name.
 *
 * @param isDefault whether guests that name no group get these settings
 * @param trustGuestRxFilters whether guests may change the addresses that they take packets for
 */
public record PortGroup(
        String name,
        boolean isDefault,
        Optional<Boolean> trustGuestRxFilters,
        Optional<Vlan> vlan,
        Optional<VirtualPort> virtualPort,
        Optional<Bandwidth> bandwidth) {
    static PortGroup parse(XmlElement xml) {
        String name = xml.filledAttribute("name")
                .orElseThrow(() -> NetworkErrors.document("Missing required name attribute in portgroup"));
        Optional<Boolean> trust = XmlValues.yesNo(xml, "trustGuestRxFilters");
        Optional<VirtualPort> virtualPort =
                xml.child("virtualport").map(port -> VirtualPort.parse(port, VirtualPort.Use.TEMPLATE));
        Optional<Bandwidth> bandwidth = xml.child("bandwidth").flatMap(limits -> Bandwidth.parse(limits, false));
        return new PortGroup(
                name,
                xml.attribute("default").orElse("").equalsIgnoreCase("yes"),
                trust,
                xml.child("vlan").map(Vlan::parse),
                virtualPort,
                bandwidth);
    }

    void format(XmlWriter out) {
        out.element("portgroup")
                .attribute("name", name)
                .attribute("default", Optional.of("yes").filter(_ -> isDefault))
                .yesNo("trustGuestRxFilters", trustGuestRxFilters)
                .openBody(body -> {
                    vlan.ifPresent(tags -> tags.format(body));
                    virtualPort.ifPresent(port -> port.format(body));
                    bandwidth.ifPresent(limits -> limits.format(body));
                });
    }
}
