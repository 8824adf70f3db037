package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A USB device of the host: found by who made it, by its place, or both. Numbers are 0 where nothing is said.
 *
 * @param automatic whether the place was found by the daemon
 * @param reset when the guest may reset the device
 */
public record UsbDeviceSource(
        Optional<StartupPolicy> startupPolicy,
        boolean automatic,
        Optional<GuestReset> reset,
        long vendor,
        long product,
        long bus,
        long device)
        implements HostDeviceSource {

    /** When the guest may reset a device. */
    public enum GuestReset implements XmlChoice {
        DEFAULT,
        OFF,
        UNINITIALIZED,
        ON
    }

    static UsbDeviceSource parse(XmlElement source) {
        Optional<StartupPolicy> policy = XmlValues.choiceNotDefault(source, "startupPolicy", StartupPolicy.class);
        boolean automatic = XmlValues.yesNo(source, "autoAddress").orElse(false);
        Optional<GuestReset> reset = XmlValues.choiceNotDefault(source, "guestReset", GuestReset.class);
        Optional<XmlElement> vendor = source.child("vendor");
        Optional<XmlElement> product = source.child("product");
        long vendorId = vendor.map(UsbDeviceSource::vendor).orElse(0L);
        if (vendor.isPresent() && product.isEmpty()) {
            throw XmlErrors.internal("missing product");
        }
        long productId = product.map(element -> XmlValues.required(element, "id", XmlValues::unsignedAnyBase))
                .orElse(0L);
        if (product.isPresent() && vendor.isEmpty()) {
            throw XmlErrors.internal("missing vendor");
        }
        Optional<XmlElement> address = source.child("address");
        long bus = address.map(element -> XmlValues.required(element, "bus", XmlValues::unsignedAnyBase))
                .orElse(0L);
        long device = address.map(element -> XmlValues.required(element, "device", XmlValues::unsignedAnyBase))
                .orElse(0L);
        return new UsbDeviceSource(policy, automatic, reset, vendorId, productId, bus, device);
    }

    @Override
    public String type() {
        return "usb";
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        out.element("source")
                .choice("startupPolicy", startupPolicy)
                .choice("guestReset", reset)
                .attribute("autoAddress", Optional.of("yes").filter(_ -> automatic && options.migratable()))
                .bodyIfAny(body -> {
                    if (vendor != 0) {
                        body.element("vendor").hexadecimal("id", vendor, 4).end();
                        body.element("product").hexadecimal("id", product, 4).end();
                    }
                    if (isPlaced()) {
                        body.element("address")
                                .attribute("bus", Integer.toString((int) bus))
                                .attribute("device", Integer.toString((int) device))
                                .end();
                    }
                });
    }

    @Override
    public void validate(Optional<DeviceAddress> address) {
        if (address.filter(place -> !(place instanceof DeviceAddress.Usb)).isPresent()) {
            throw XmlErrors.unsupported("USB host device must use 'usb' address type");
        }
    }

    @Override
    public boolean matches(HostDeviceSource other) {
        if (!(other instanceof UsbDeviceSource usb)) {
            return false;
        }
        return (bus != 0 && device != 0)
                ? bus == usb.bus && device == usb.device
                : product == usb.product && vendor == usb.vendor;
    }

    private boolean isPlaced() {
        return bus != 0 || device != 0;
    }

    private static long vendor(XmlElement vendor) {
        long id = XmlValues.required(vendor, "id", XmlValues::unsignedAnyBase);
        if (id == 0) {
            throw XmlErrors.zeroAttribute(vendor, "id");
        }
        return id;
    }
}
