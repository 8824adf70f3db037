package org.hyperbean.documents.device;

import java.util.Optional;
import java.util.UUID;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.address.PciAddress;
import org.hyperbean.documents.xml.UuidText;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** Which device of the host a {@code <hostdev>} gives to the guest. */
public sealed interface HostDeviceSource
        permits HostDeviceSource.Pci,
                HostDeviceSource.ScsiHost,
                HostDeviceSource.Mediated,
                HostCapability,
                ScsiDeviceSource,
                UsbDeviceSource {

    /** The type in the document, such as {@code pci}. */
    String type();

    /** Writes the attributes of the device that only this kind has. */
    default void attributes(XmlWriter.Open device) {}

    /** Writes the {@code <source>} and what belongs to it. */
    void format(XmlWriter out, FormatOptions options);

    /** The same source with what follows from the rest. */
    default HostDeviceSource complete() {
        return this;
    }

    /** Refuses an address in the guest that this kind cannot have. */
    default void validate(Optional<DeviceAddress> address) {}

    /** Whether both mean the same device. */
    default boolean matches(HostDeviceSource other) {
        return equals(other);
    }

    /**
     * A PCI device.
     *
     * @param driver the host's driver that hands the device over
     * @param writeFiltering whether the guest may write all of the device's configuration, with Xen
     */
    record Pci(PciAddress address, Optional<Driver> driver, Optional<Boolean> writeFiltering)
            implements HostDeviceSource {

        /** The host's drivers that hand devices over. */
        public enum Driver implements XmlChoice {
            DEFAULT,
            KVM,
            VFIO,
            XEN
        }

        @Override
        public String type() {
            return "pci";
        }

        @Override
        public void format(XmlWriter out, FormatOptions options) {
            out.element("driver").choice("name", driver).endIfAny();
            out.element("source")
                    .yesNo("writeFiltering", writeFiltering)
                    .body(body -> address.format(body.element("address")).end());
        }

        @Override
        public void validate(Optional<DeviceAddress> place) {
            boolean fits = place.filter(where -> !(where instanceof DeviceAddress.Pci)
                            && !where.type().equals(DeviceAddress.Plain.UNASSIGNED))
                    .isEmpty();
            if (!fits) {
                throw XmlErrors.internal("PCI host devices must use 'pci' or 'unassigned' address type");
            }
        }

        @Override
        public boolean matches(HostDeviceSource other) {
            return other instanceof Pci device && device.address.equals(address);
        }

        static Pci parse(XmlElement device, XmlElement source) {
            Optional<Boolean> filtering = XmlValues.yesNo(source, "writeFiltering");
            PciAddress address = source.child("address").map(PciAddress::parse).orElse(new PciAddress(0, 0, 0, 0));
            return new Pci(
                    address,
                    device.child("driver").flatMap(driver -> XmlValues.choiceNotDefault(driver, "name", Driver.class)),
                    filtering);
        }
    }

    /**
     * A SCSI controller that the host's kernel plays for the guest.
     *
     * @param wwpn the World Wide Port Name, after {@code naa.}
     */
    record ScsiHost(Optional<VirtioModel> model, String wwpn) implements HostDeviceSource {
        private static final String PREFIX = "naa.";

        @Override
        public String type() {
            return "scsi_host";
        }

        @Override
        public void attributes(XmlWriter.Open device) {
            device.choice("model", model);
        }

        @Override
        public void format(XmlWriter out, FormatOptions options) {
            out.element("source")
                    .attribute("protocol", "vhost")
                    .attribute("wwpn", wwpn)
                    .end();
        }

        @Override
        public void validate(Optional<DeviceAddress> place) {
            boolean fits = place.filter(
                            where -> !(where instanceof DeviceAddress.Pci) && !(where instanceof PlatformAddress.Ccw))
                    .isEmpty();
            if (!fits) {
                throw XmlErrors.unsupported("SCSI_host host device must use 'pci' or 'ccw' address type");
            }
        }

        @Override
        public boolean matches(HostDeviceSource other) {
            return other instanceof ScsiHost host && host.wwpn.equals(wwpn);
        }

        static ScsiHost parse(XmlElement source, Optional<VirtioModel> model) {
            String protocol = source.attribute("protocol")
                    .orElseThrow(() -> XmlErrors.document("Missing scsi_host subsystem protocol"));
            if (!protocol.equals("vhost")) {
                throw XmlErrors.unsupported("Unknown scsi_host subsystem protocol '" + protocol + "'");
            }
            String wwpn = source.attribute("wwpn")
                    .orElseThrow(() -> XmlErrors.document("missing vhost-scsi hostdev source wwpn"));
            if (!wwpn.startsWith(PREFIX) || !DiskIdentity.isWwn(wwpn.substring(PREFIX.length()))) {
                throw XmlErrors.document("malformed 'wwpn' value");
            }
            return new ScsiHost(model, wwpn);
        }
    }

    /**
     * A part of a device that the host's driver has divided.
     *
     * @param display whether the guest's picture comes from it
     * @param framebuffer whether it shows a picture before the guest's driver is there
     */
    record Mediated(Model model, Optional<Boolean> display, Optional<Boolean> framebuffer, UUID uuid)
            implements HostDeviceSource {

        /** How the guest reaches it. */
        public enum Model implements XmlChoice {
            VFIO_PCI,
            VFIO_CCW,
            VFIO_AP
        }

        @Override
        public String type() {
            return "mdev";
        }

        @Override
        public void attributes(XmlWriter.Open device) {
            device.attribute("model", model).onOff("display", display).onOff("ramfb", framebuffer);
        }

        @Override
        public void format(XmlWriter out, FormatOptions options) {
            out.element("source")
                    .body(body -> body.element("address")
                            .attribute("uuid", uuid.toString())
                            .end());
        }

        @Override
        public void validate(Optional<DeviceAddress> place) {
            boolean fits = place.isEmpty()
                    || switch (model) {
                        case VFIO_PCI -> place.get() instanceof DeviceAddress.Pci;
                        case VFIO_CCW -> place.get() instanceof PlatformAddress.Ccw;
                        case VFIO_AP -> true;
                    };
            if (!fits) {
                throw XmlErrors.document("Unsupported address type '%s' with mediated device model '%s'"
                        .formatted(place.get().type(), model.text()));
            }
        }

        @Override
        public boolean matches(HostDeviceSource other) {
            return other instanceof Mediated part && part.uuid.equals(uuid);
        }

        static Mediated parse(XmlElement device, XmlElement source) {
            Model model = XmlValues.required(
                    device, "model", (element, attribute) -> XmlValues.choice(element, attribute, Model.class));
            Optional<Boolean> display = XmlValues.onOff(device, "display");
            Optional<Boolean> framebuffer = XmlValues.onOff(device, "ramfb");
            XmlElement address =
                    source.child("address").orElseThrow(() -> XmlErrors.unsupported("Missing <address> element"));
            String text = address.attribute("uuid")
                    .orElseThrow(() -> XmlErrors.unsupported("Missing 'uuid' attribute for element <address>"));
            UUID uuid = UuidText.parse(text)
                    .orElseThrow(() -> XmlErrors.internal("Cannot parse uuid attribute of element <address>"));
            return new Mediated(model, display, framebuffer, uuid);
        }
    }

    /** Reads a device that is given to the guest as it is. */
    static HostDeviceSource parse(XmlElement device) {
        String type = typeOf(device);
        boolean scsi = type.equals("scsi");
        XmlElement source = sourceOf(device);
        if (!type.equals("usb") && source.attribute("startupPolicy").isPresent()) {
            throw XmlErrors.unsupported("Setting startupPolicy is only allowed for USB devices");
        }
        requireScsi(device, "sgio", scsi);
        requireScsi(device, "rawio", scsi);
        if (device.attribute("model").isPresent() && !type.equals("mdev") && !type.equals("scsi_host")) {
            throw XmlErrors.document("'model' attribute in <hostdev> is only supported when type='" + type + "'");
        }
        return switch (type) {
            case "usb" -> UsbDeviceSource.parse(source);
            case "pci" -> Pci.parse(device, source);
            case "scsi" -> ScsiDeviceSource.parse(device, source);
            case "scsi_host" -> ScsiHost.parse(source, VirtioModel.parseOrDefault(device));
            default -> Mediated.parse(device, source);
        };
    }

    private static String typeOf(XmlElement device) {
        String type = device.attribute("type").orElseThrow(() -> XmlErrors.document("missing source address type"));
        return switch (type) {
            case "usb", "pci", "scsi", "scsi_host", "mdev" -> type;
            default -> throw XmlErrors.unsupported("unknown host device source address type '" + type + "'");
        };
    }

    /** The {@code <source>} that every device of the host has. */
    static XmlElement sourceOf(XmlElement device) {
        return device.child("source")
                .orElseThrow(() -> XmlErrors.document("Missing <source> element in hostdev device"));
    }

    private static void requireScsi(XmlElement device, String attribute, boolean scsi) {
        if (device.attribute(attribute).isPresent() && !scsi) {
            throw XmlErrors.document(attribute + " is only supported for scsi host device");
        }
    }
}
