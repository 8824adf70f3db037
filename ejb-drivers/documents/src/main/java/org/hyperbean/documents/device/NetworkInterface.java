package org.hyperbean.documents.device;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.Kept;
import org.hyperbean.documents.xml.MacAddress;
import org.hyperbean.documents.xml.Shape;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * An {@code <interface>}: a network card and what it is connected to.
 *
 * @param settings managed and trustGuestRxFilters
 * @param mac empty until the driver gives one
 * @param target the host's device; a name that the host gave is not part of a definition
 */
public record NetworkInterface(
        Type type,
        XmlElement settings,
        Optional<MacAddress> mac,
        Optional<XmlElement> source,
        Optional<String> target,
        Optional<String> model,
        Kept kept,
        DeviceInfo info)
        implements Device {

    private static final Shape SETTINGS = Shape.of("interface").yesNo("managed").yesNo("trustGuestRxFilters");
    private static final String[] AFTER_SOURCE = {
        "vlan", "virtualport", "bandwidth", "ip", "route", "script", "downscript", "backenddomain"
    };
    private static final String[] AFTER_MODEL = {
        "driver", "backend", "filterref", "tune", "teaming", "link", "mtu", "coalesce", "port"
    };
    private static final List<String> HOST_NAMES = List.of("vnet", "macvtap", "macvlan");

    /** What the card is connected to. */
    public enum Type implements XmlChoice {
        USER,
        ETHERNET,
        VHOSTUSER,
        SERVER,
        CLIENT,
        MCAST,
        NETWORK,
        BRIDGE,
        INTERNAL,
        DIRECT,
        HOSTDEV,
        UDP,
        VDPA,
        NULL,
        VDS
    }

    static NetworkInterface parse(XmlElement xml, ParseOptions options) {
        Type type =
                XmlValues.choice(xml, "type", Type.class).orElseThrow(() -> XmlErrors.missingAttribute(xml, "type"));
        return new NetworkInterface(
                type,
                SETTINGS.apply(xml.with(xml.attributes(), List.of())),
                xml.childAttribute("mac", "address").map(NetworkInterface::mac),
                xml.child("source").map(InterfaceSources.of(type)::apply),
                xml.childAttribute("target", "dev").filter(name -> !options.inactive() || !isGiven(name)),
                xml.childAttribute("model", "type"),
                Shape.keep(xml, InterfaceSources.parts()),
                DeviceInfo.parse(xml, options));
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        XmlWriter.Open element = out.element("interface").attribute("type", type);
        settings.attributes().forEach(element::attribute);
        element.body(body -> {
            mac.ifPresent(address ->
                    body.element("mac").attribute("address", address.text()).end());
            source.ifPresent(body::verbatim);
            kept.format(body, AFTER_SOURCE);
            target.filter(name -> !options.inactive() || !isGiven(name))
                    .ifPresent(name ->
                            body.element("target").attribute("dev", name).end());
            kept.format(body, "guest");
            model.ifPresent(
                    name -> body.element("model").attribute("type", name).end());
            kept.format(body, AFTER_MODEL);
            info.format(body, options);
        });
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.INTERFACE;
    }

    /** What the source names: the network, bridge or host device. */
    public Optional<String> sourceName() {
        return source.flatMap(element -> element.attribute("network")
                .or(() -> element.attribute("bridge"))
                .or(() -> element.attribute("dev")));
    }

    /** The same card with an address. */
    public NetworkInterface withMac(MacAddress address) {
        return new NetworkInterface(type, settings, Optional.of(address), source, target, model, kept, info);
    }

    /** The same card with a host device. */
    public NetworkInterface withTarget(String device) {
        return new NetworkInterface(type, settings, mac, source, Optional.of(device), model, kept, info);
    }

    /** The same card of a model. */
    public NetworkInterface withModel(String newModel) {
        return new NetworkInterface(type, settings, mac, source, target, Optional.of(newModel), kept, info);
    }

    @Override
    public NetworkInterface withInfo(DeviceInfo newInfo) {
        return new NetworkInterface(type, settings, mac, source, target, model, kept, newInfo);
    }

    private static MacAddress mac(String text) {
        MacAddress address = MacAddress.parse(text);
        if (address.isMulticast()) {
            throw XmlErrors.document("expected unicast mac address, found multicast '" + text + "'");
        }
        return address;
    }

    private static boolean isGiven(String name) {
        return HOST_NAMES.stream().anyMatch(name::startsWith);
    }
}
