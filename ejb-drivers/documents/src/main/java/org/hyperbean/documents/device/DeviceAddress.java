package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.address.PciAddress;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** Where on the guest's buses a device sits. */
public sealed interface DeviceAddress
        permits DeviceAddress.Pci,
                DeviceAddress.Drive,
                DeviceAddress.VirtioSerial,
                DeviceAddress.Ccid,
                DeviceAddress.Usb,
                DeviceAddress.Dimm,
                DeviceAddress.Plain,
                PlatformAddress {

    /** The kind, such as {@code pci}. */
    String type();

    /** Writes the attributes after the type, and completes the element. */
    void format(XmlWriter.Open address);

    /** Writes the element. */
    default void format(XmlWriter out) {
        format(out.element("address").attribute("type", type()));
    }

    /**
     * A place on a PCI bus.
     *
     * @param multifunction whether the slot holds several functions, where it is said
     * @param zpci what a mainframe calls the place
     */
    record Pci(PciAddress place, Optional<Boolean> multifunction, Optional<Zpci> zpci) implements DeviceAddress {

        /** What a mainframe calls a place on a PCI bus. */
        public record Zpci(long userId, long functionId) {}

        /** A place in domain 0. */
        public Pci(int bus, int slot, int function) {
            this(new PciAddress(0, bus, slot, function), Optional.empty(), Optional.empty());
        }

        /** The bus. */
        public int bus() {
            return (int) place.bus();
        }

        /** The slot on the bus. */
        public int slot() {
            return (int) place.slot();
        }

        /** The function of the slot. */
        public int function() {
            return (int) place.function();
        }

        /** Whether no place is named: an address that only says the device is to be on a PCI bus. */
        public boolean isUnassigned() {
            return place.isEmpty();
        }

        @Override
        public String type() {
            return "pci";
        }

        @Override
        public void format(XmlWriter.Open address) {
            if (!place.isEmpty()) {
                place.format(address);
            }
            address.onOff("multifunction", multifunction)
                    .body(body -> zpci.ifPresent(names -> body.element("zpci")
                            .hexadecimal("uid", names.userId(), 4)
                            .hexadecimal("fid", names.functionId(), 8)
                            .end()));
        }

        static Pci parse(XmlElement address) {
            PciAddress place = PciAddress.parse(address);
            return new Pci(
                    place,
                    XmlValues.onOff(address, "multifunction"),
                    address.child("zpci").flatMap(Pci::zpci));
        }

        private static Optional<Zpci> zpci(XmlElement element) {
            Optional<Long> userId = XmlValues.unsignedAnyBase(element, "uid");
            Optional<Long> functionId = XmlValues.unsignedAnyBase(element, "fid");
            return userId.isEmpty() && functionId.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Zpci(userId.orElse(0L), functionId.orElse(0L)));
        }
    }

    /** A place on a disk controller. */
    record Drive(long controller, long bus, long target, long unit) implements DeviceAddress {
        @Override
        public String type() {
            return "drive";
        }

        @Override
        public void format(XmlWriter.Open address) {
            signed(address, "controller", controller);
            signed(address, "bus", bus);
            signed(address, "target", target);
            signed(address, "unit", unit);
            address.end();
        }
    }

    /** A port of a virtio serial controller. */
    record VirtioSerial(long controller, long bus, long port) implements DeviceAddress {
        @Override
        public String type() {
            return "virtio-serial";
        }

        @Override
        public void format(XmlWriter.Open address) {
            signed(address, "controller", controller);
            signed(address, "bus", bus);
            signed(address, "port", port);
            address.end();
        }
    }

    /** A slot of a smart card controller. */
    record Ccid(long controller, long slot) implements DeviceAddress {
        @Override
        public String type() {
            return "ccid";
        }

        @Override
        public void format(XmlWriter.Open address) {
            signed(address, "controller", controller);
            signed(address, "slot", slot);
            address.end();
        }
    }

    /** A USB port, with dots between hubs; empty where only the bus is known. */
    record Usb(long bus, Optional<String> port) implements DeviceAddress {
        @Override
        public String type() {
            return "usb";
        }

        @Override
        public void format(XmlWriter.Open address) {
            signed(address, "bus", bus);
            address.attribute("port", port).end();
        }
    }

    /**
     * A slot for a memory module.
     *
     * @param base the address in the guest's memory; 0 while it is to be found
     */
    record Dimm(long slot, long base) implements DeviceAddress {
        @Override
        public String type() {
            return "dimm";
        }

        @Override
        public void format(XmlWriter.Open address) {
            address.attribute("slot", slot);
            if (base != 0) {
                address.hexadecimal("base", base, 1);
            }
            address.end();
        }
    }

    /** A kind of place of which there is nothing more to say: {@code virtio-mmio} and {@code unassigned}. */
    record Plain(String type) implements DeviceAddress {
        /** For a host's device that is taken from the host but not given to the guest. */
        public static final String UNASSIGNED = "unassigned";

        @Override
        public void format(XmlWriter.Open address) {
            address.end();
        }
    }

    /** Reads an {@code <address>}. */
    static DeviceAddress parse(XmlElement address) {
        String type =
                address.attribute("type").orElseThrow(() -> XmlErrors.internal("No type specified for device address"));
        return switch (type) {
            case "pci" -> Pci.parse(address);
            case "drive" ->
                new Drive(
                        number(address, "controller"),
                        number(address, "bus"),
                        number(address, "target"),
                        number(address, "unit"));
            case "virtio-serial" ->
                new VirtioSerial(number(address, "controller"), number(address, "bus"), number(address, "port"));
            case "ccid" -> new Ccid(number(address, "controller"), number(address, "slot"));
            case "usb" -> UsbPort.parse(address);
            case "dimm" ->
                new Dimm(
                        XmlValues.required(address, "slot", XmlValues::unsigned),
                        XmlValues.unsignedLongHexadecimal(address, "base").orElse(0L));
            case "spapr-vio" -> PlatformAddress.SpaprVio.parse(address);
            case "ccw" -> PlatformAddress.Ccw.parse(address);
            case "isa" -> PlatformAddress.Isa.parse(address);
            case "virtio-mmio", Plain.UNASSIGNED -> new Plain(type);
            case "virtio-s390" -> throw XmlErrors.document("virtio-s390 bus doesn't have an address");
            default -> throw XmlErrors.unsupported("unknown address type '" + type + "'");
        };
    }

    private static long number(XmlElement address, String attribute) {
        return XmlValues.unsigned(address, attribute).orElse(0L);
    }

    /** libvirt writes these numbers as signed ones of 32 bits. */
    private static void signed(XmlWriter.Open address, String attribute, long value) {
        address.attribute(attribute, Integer.toString((int) value));
    }
}
