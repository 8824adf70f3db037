package org.hyperbean.documents.network;

import java.util.Optional;
import org.hyperbean.documents.address.PciAddress;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** How a port of a network is connected: {@code <plug type='bridge' bridge='virbr0'/>}. */
public sealed interface PortPlug {
    /** Writes the element. */
    void format(XmlWriter out);

    /** The words of the attribute {@code type}. */
    enum Type implements XmlChoice {
        NONE,
        NETWORK,
        BRIDGE,
        DIRECT,
        HOSTDEV_PCI
    }

    /** How packets go between a card of the host and those that guests have on top of it. */
    enum Mode implements XmlChoice {
        VEPA,
        PRIVATE,
        BRIDGE,
        PASSTHROUGH
    }

    /**
     * A bridge, that of the network or another one.
     *
     * @param type {@code network} or {@code bridge}
     */
    record ToBridge(Type type, String name, Optional<Bridge.MacTableManager> macTableManager) implements PortPlug {
        private static ToBridge parse(XmlElement xml, Type type) {
            String name = xml.attribute("bridge")
                    .orElseThrow(() -> NetworkErrors.document("Missing network port bridge name"));
            Optional<Bridge.MacTableManager> manager = xml.attribute("macTableManager")
                    .map(text -> XmlChoice.find(Bridge.MacTableManager.class, text)
                            .orElseThrow(() -> NetworkErrors.document(
                                    "Invalid macTableManager setting '%s' in network port", text)));
            return new ToBridge(type, name, manager);
        }

        @Override
        public void format(XmlWriter out) {
            out.element("plug")
                    .attribute("type", type)
                    .attribute("bridge", name)
                    .choice("macTableManager", macTableManager)
                    .end();
        }
    }

    /** A card of the host. */
    record ToCard(String name, Mode mode) implements PortPlug {
        private static ToCard parse(XmlElement xml) {
            String name = xml.attribute("dev")
                    .orElseThrow(() -> NetworkErrors.document("Missing network port link device name"));
            Mode mode = xml.attribute("mode")
                    .map(text -> XmlChoice.find(Mode.class, text)
                            .orElseThrow(
                                    () -> NetworkErrors.document("Invalid mode setting '%s' in network port", text)))
                    .orElse(Mode.VEPA);
            return new ToCard(name, mode);
        }

        @Override
        public void format(XmlWriter out) {
            out.element("plug")
                    .attribute("type", Type.DIRECT)
                    .attribute("dev", name)
                    .attribute("mode", mode)
                    .end();
        }
    }

    /** A PCI device that the guest is given. */
    record PciDevice(Optional<Boolean> managed, Optional<Forward.Driver> driver, PciAddress address)
            implements PortPlug {
        private static PciDevice parse(XmlElement xml) {
            Optional<Boolean> managed = XmlValues.yesNo(xml, "managed");
            Optional<Forward.Driver> driver = xml.child("driver")
                    .flatMap(element -> element.filledAttribute("name"))
                    .map(name -> XmlChoice.find(Forward.Driver.class, name)
                            .orElseThrow(() -> NetworkErrors.document("Missing network port driver name")));
            XmlElement address =
                    xml.child("address").orElseThrow(() -> NetworkErrors.document("Missing network port PCI address"));
            return new PciDevice(managed, driver, PciAddress.parse(address));
        }

        @Override
        public void format(XmlWriter out) {
            out.element("plug")
                    .attribute("type", Type.HOSTDEV_PCI)
                    .yesNo("managed", managed)
                    .body(body -> {
                        driver.ifPresent(name ->
                                body.element("driver").attribute("name", name).end());
                        address.format(body.element("address")).end();
                    });
        }
    }

    /** Reads the element; empty where the port is not connected. */
    static Optional<PortPlug> parse(XmlElement xml) {
        Type type = XmlValues.choice(xml, "type", Type.class).orElse(Type.NONE);
        return switch (type) {
            case NONE -> Optional.empty();
            case NETWORK, BRIDGE -> Optional.of(ToBridge.parse(xml, type));
            case DIRECT -> Optional.of(ToCard.parse(xml));
            case HOSTDEV_PCI -> Optional.of(PciDevice.parse(xml));
        };
    }
}
