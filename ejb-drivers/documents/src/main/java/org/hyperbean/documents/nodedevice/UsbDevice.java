package org.hyperbean.documents.nodedevice;

import org.hyperbean.documents.xml.XmlWriter;

/** A device on a USB bus. */
public record UsbDevice(long bus, long device, DeviceMaker product, DeviceMaker vendor) implements Capability {
    static UsbDevice parse(CapabilityReader reader) {
        long bus = reader.number("bus", "USB bus number");
        long device = reader.number("device", "USB device number");
        DeviceMaker vendor = DeviceMaker.parse(reader, "vendor", "USB vendor ID");
        return new UsbDevice(bus, device, DeviceMaker.parse(reader, "product", "USB product ID"), vendor);
    }

    @Override
    public Type type() {
        return Type.USB_DEVICE;
    }

    @Override
    public void format(XmlWriter out) {
        out.element("bus").text(Long.toString(bus));
        out.element("device").text(Long.toString(device));
        product.format(out, "product");
        vendor.format(out, "vendor");
    }
}
