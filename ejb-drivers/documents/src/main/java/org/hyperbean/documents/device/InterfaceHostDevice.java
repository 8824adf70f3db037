package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.address.PciAddress;
import org.hyperbean.documents.xml.Shape;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The host's card behind an {@code <interface type='hostdev'>}.
 *
 * @param managed whether the daemon takes it from the host and gives it back
 * @param driver what gives it to the guest
 * @param settings the attributes of the source
 * @param pci its place; empty for one on USB
 * @param usb how to find it; empty elements for one on PCI
 */
public record InterfaceHostDevice(
        boolean managed, Optional<Driver> driver, XmlElement settings, Optional<PciAddress> pci, XmlElement usb) {
    private static final Shape SETTINGS = Shape.of("source")
            .words("startupPolicy", "default", "mandatory", "requisite", "optional")
            .words("guestReset", "default", "off", "uninitialized", "on")
            .yesNo("writeFiltering");
    private static final Shape USB = Shape.of("source")
            .children(
                    Shape.of("vendor").hexadecimal(4, "id"),
                    Shape.of("product").hexadecimal(4, "id"),
                    Shape.of("address").texts("type").numbers("bus", "device"));

    /** What gives a PCI device to the guest. */
    public enum Driver implements XmlChoice {
        DEFAULT,
        KVM,
        VFIO,
        XEN
    }

    static InterfaceHostDevice parse(XmlElement xml) {
        XmlElement source = xml.child("source").orElse(XmlElement.empty("source"));
        Optional<XmlElement> address = source.child("address");
        String type = address.flatMap(element -> element.filledAttribute("type"))
                .or(() -> source.child("vendor").map(_ -> "usb"))
                .orElseThrow(() -> XmlErrors.document("missing source address type"));
        XmlElement settings = SETTINGS.apply(source);
        boolean managed = xml.attribute("managed").filter("yes"::equals).isPresent();
        XmlElement nothing = XmlElement.empty("source");
        return switch (type) {
            case "pci" -> {
                Optional<PciAddress> pci = address.map(PciAddress::parse);
                yield new InterfaceHostDevice(managed, driver(xml), settings, pci, nothing);
            }
            case "usb" -> {
                UsbDeviceSource.parse(source);
                yield new InterfaceHostDevice(managed, Optional.empty(), settings, Optional.empty(), USB.apply(source));
            }
            default -> throw XmlErrors.unsupported("unknown host device source address type '%s'".formatted(type));
        };
    }

    private static Optional<Driver> driver(XmlElement xml) {
        return xml.child("driver").flatMap(driver -> XmlValues.choiceNotDefault(driver, "name", Driver.class));
    }

    void formatDriver(XmlWriter out) {
        out.element("driver").choice("name", driver).endIfAny();
    }

    void attributes(XmlWriter.Open source) {
        settings.attributes().forEach(source::attribute);
    }

    void children(XmlWriter out) {
        pci.ifPresent(place ->
                place.format(out.element("address").attribute("type", "pci")).end());
        usb.children().forEach(out::verbatim);
    }
}
