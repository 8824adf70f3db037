package org.hyperbean.documents.nodedevice;

import java.util.List;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** Something that a device is or can do: {@code <capability type='net'>}. */
public sealed interface Capability
        permits ApCapability,
                ChannelCapability,
                DrmCapability,
                MediatedDevice,
                NetCapability,
                PciCapability,
                ScsiCapability,
                ScsiHost,
                ScsiTarget,
                StorageCapability,
                SystemCapability,
                UsbDevice,
                UsbInterface {
    /** The word for it. */
    Type type();

    /** Whether it is of a kind, or has something of that kind inside. */
    default boolean includes(Type kind) {
        return type() == kind;
    }

    /** Writes what is inside the element. */
    void format(XmlWriter out);

    /** The words of the attribute {@code type}; some stand only inside other capabilities. */
    enum Type implements XmlChoice {
        SYSTEM("system"),
        PCI("pci"),
        USB_DEVICE("usb_device"),
        USB("usb"),
        NET("net"),
        SCSI_HOST("scsi_host"),
        SCSI_TARGET("scsi_target"),
        SCSI("scsi"),
        STORAGE("storage"),
        FC_HOST("fc_host"),
        VPORTS("vports"),
        SCSI_GENERIC("scsi_generic"),
        DRM("drm"),
        MDEV_TYPES("mdev_types"),
        MDEV("mdev"),
        CCW("ccw"),
        CSS("css"),
        VDPA("vdpa"),
        AP_CARD("ap_card"),
        AP_QUEUE("ap_queue"),
        AP_MATRIX("ap_matrix"),
        VPD("vpd");

        private final String text;

        Type(String text) {
            this.text = text;
        }

        /** libvirt's number of it, which is also its place among the flags of lists. */
        public int number() {
            return List.of(values()).indexOf(this);
        }

        @Override
        public String text() {
            return text;
        }
    }

    /**
     * Reads a capability of a device.
     *
     * @param device the device's name
     * @param made whether the device is to be made, so that its numbers are not known yet
     */
    static Capability parse(XmlElement xml, String device, boolean made) {
        Type type = XmlValues.required(
                xml, "type", (element, attribute) -> XmlValues.choice(element, attribute, Type.class));
        CapabilityReader reader = new CapabilityReader(xml, device);
        return switch (type) {
            case SYSTEM -> SystemCapability.parse(reader);
            case PCI -> PciCapability.parse(reader);
            case USB_DEVICE -> UsbDevice.parse(reader);
            case USB -> UsbInterface.parse(reader);
            case NET -> NetCapability.parse(reader);
            case SCSI_HOST -> ScsiHost.parse(reader, made);
            case SCSI_TARGET -> ScsiTarget.parse(reader);
            case SCSI -> ScsiCapability.parse(reader);
            case STORAGE -> StorageCapability.parse(reader);
            case DRM -> DrmCapability.parse(reader);
            case MDEV -> MediatedDevice.parse(reader);
            case CCW, CSS -> ChannelCapability.parse(reader, type);
            case AP_CARD, AP_QUEUE, AP_MATRIX -> ApCapability.parse(reader, type);
            case FC_HOST, VPORTS, SCSI_GENERIC, MDEV_TYPES, VDPA, VPD ->
                throw NodeDeviceErrors.internal(
                        "unknown capability type '%d' for '%s'".formatted(type.number(), device));
        };
    }
}
