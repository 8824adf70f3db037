package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.Kept;
import org.hyperbean.documents.xml.Shape;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * What all devices have.
 *
 * @param alias the device's name in the hypervisor, given at the start unless the user chose it
 * @param bootOrder the place among the devices to boot from, counted from 1
 * @param kept master port, ROM and ACPI index
 */
public record DeviceInfo(Optional<String> alias, Optional<DeviceAddress> address, Optional<Long> bootOrder, Kept kept) {
    /** Nothing known yet. */
    public static final DeviceInfo NONE =
            new DeviceInfo(Optional.empty(), Optional.empty(), Optional.empty(), Kept.NOTHING);

    private static final String USER_ALIAS = "ua-";
    private static final Shape MASTER = Shape.of("master").numbers("startport");
    private static final Shape ROM =
            Shape.of("rom").yesNo("enabled").onOff("bar").texts("file");
    private static final Shape ACPI = Shape.of("acpi").numbers("index");

    static DeviceInfo parse(XmlElement device, ParseOptions options) {
        return new DeviceInfo(
                device.childAttribute("alias", "name")
                        .filter(alias -> !options.inactive() || alias.startsWith(USER_ALIAS)),
                device.child("address").map(DeviceAddress::parse),
                device.child("boot").map(DeviceInfo::order),
                Shape.keep(device, MASTER, ROM, ACPI));
    }

    /** Writes the elements; they come last in nearly every device. */
    void format(XmlWriter out, FormatOptions options) {
        bootOrder.ifPresent(
                order -> out.element("boot").attribute("order", order).end());
        alias.filter(name -> !options.inactive() || name.startsWith(USER_ALIAS))
                .ifPresent(name -> out.element("alias").attribute("name", name).end());
        kept.format(out, "master", "rom", "acpi");
        address.ifPresent(place -> place.format(out));
    }

    /** The same at an address. */
    public DeviceInfo at(DeviceAddress newAddress) {
        return new DeviceInfo(alias, Optional.of(newAddress), bootOrder, kept);
    }

    /** The same under an alias. */
    public DeviceInfo withAlias(Optional<String> newAlias) {
        return new DeviceInfo(newAlias, address, bootOrder, kept);
    }

    private static long order(XmlElement boot) {
        return XmlValues.unsigned(boot, "order")
                .filter(order -> order > 0)
                .orElseThrow(() -> boot.attribute("order")
                        .map(text -> XmlErrors.unexpectedAttribute(boot, "order", text, "positive integer value"))
                        .orElseGet(() -> XmlErrors.missingAttribute(boot, "order")));
    }
}
