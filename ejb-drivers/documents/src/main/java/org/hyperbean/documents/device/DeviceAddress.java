package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.xml.Shape;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** Where on the guest's buses a device sits. */
public sealed interface DeviceAddress {

    /** Writes the element. */
    void format(XmlWriter out);

    /** A place on a PCI bus; multifunction is {@code on} or {@code off} where it is said. */
    record Pci(int domain, int bus, int slot, int function, Optional<String> multifunction, Optional<XmlElement> zpci)
            implements DeviceAddress {
        /** A place in domain 0. */
        public Pci(int bus, int slot, int function) {
            this(0, bus, slot, function, Optional.empty(), Optional.empty());
        }

        /** Whether no place is named: an address that only says the device is to be on a PCI bus. */
        public boolean isUnassigned() {
            return domain == 0 && bus == 0 && slot == 0 && function == 0;
        }

        @Override
        public void format(XmlWriter out) {
            out.element("address")
                    .attribute("type", "pci")
                    .attribute("domain", "0x%04x".formatted(domain))
                    .attribute("bus", "0x%02x".formatted(bus))
                    .attribute("slot", "0x%02x".formatted(slot))
                    .attribute("function", "0x%x".formatted(function))
                    .attribute("multifunction", multifunction)
                    .body(body -> zpci.ifPresent(body::verbatim));
        }
    }

    /** A place on a disk controller. */
    record Drive(long controller, long bus, long target, long unit) implements DeviceAddress {
        @Override
        public void format(XmlWriter out) {
            out.element("address")
                    .attribute("type", "drive")
                    .attribute("controller", controller)
                    .attribute("bus", bus)
                    .attribute("target", target)
                    .attribute("unit", unit)
                    .end();
        }
    }

    /** A port of a virtio serial controller. */
    record VirtioSerial(long controller, long bus, long port) implements DeviceAddress {
        @Override
        public void format(XmlWriter out) {
            out.element("address")
                    .attribute("type", "virtio-serial")
                    .attribute("controller", controller)
                    .attribute("bus", bus)
                    .attribute("port", port)
                    .end();
        }
    }

    /** A USB port, with dots between hubs; empty where only the bus is known. */
    record Usb(long bus, Optional<String> port) implements DeviceAddress {
        @Override
        public void format(XmlWriter out) {
            out.element("address")
                    .attribute("type", "usb")
                    .attribute("bus", bus)
                    .attribute("port", port)
                    .end();
        }
    }

    /** A slot of a reader for smart cards. */
    record Ccid(long controller, long slot) implements DeviceAddress {
        @Override
        public void format(XmlWriter out) {
            out.element("address")
                    .attribute("type", "ccid")
                    .attribute("controller", controller)
                    .attribute("slot", slot)
                    .end();
        }
    }

    /** An address of a kind that is kept without being looked at. */
    record Other(XmlElement element) implements DeviceAddress {
        /** Such as {@code isa}. */
        public String type() {
            return element.attribute("type").orElse("");
        }

        @Override
        public void format(XmlWriter out) {
            out.verbatim(element);
        }
    }

    /** Reads an {@code <address>}. */
    static DeviceAddress parse(XmlElement address) {
        String type =
                address.attribute("type").orElseThrow(() -> XmlErrors.internal("No type specified for device address"));
        return switch (type) {
            case "pci" -> AddressReader.pci(address);
            case "drive" ->
                new Drive(
                        number(address, "controller"),
                        number(address, "bus"),
                        number(address, "target"),
                        number(address, "unit"));
            case "virtio-serial" ->
                new VirtioSerial(number(address, "controller"), number(address, "bus"), number(address, "port"));
            case "usb" ->
                new Usb(number(address, "bus"), address.attribute("port").map(port -> AddressReader.usbPort(port)));
            case "isa" -> other(address, Shape.of("address").texts("type").hexadecimal(1, "iobase", "irq"));
            case "ccid" -> new Ccid(number(address, "controller"), number(address, "slot"));
            case "ccw" ->
                other(
                        address,
                        Shape.of("address")
                                .texts("type")
                                .hexadecimal(1, "cssid", "ssid")
                                .hexadecimal(4, "devno"));
            case "spapr-vio" -> other(address, Shape.of("address").texts("type").hexadecimal(8, "reg"));
            case "dimm" ->
                other(address, Shape.of("address").texts("type").numbers("slot").hexadecimal(1, "base"));
            case "virtio-mmio", "virtio-s390", "unassigned" ->
                other(address, Shape.of("address").texts("type"));
            default -> throw XmlErrors.unsupported("unknown address type '" + type + "'");
        };
    }

    private static long number(XmlElement address, String attribute) {
        return XmlValues.unsignedAnyBase(address, attribute).orElse(0L);
    }

    private static Other other(XmlElement address, Shape shape) {
        return new Other(shape.apply(address));
    }
}
