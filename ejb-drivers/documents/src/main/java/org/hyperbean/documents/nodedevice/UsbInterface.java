package org.hyperbean.documents.nodedevice;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlWriter;

/** A function of a device on a USB bus. */
public record UsbInterface(long number, long deviceClass, long subclass, long protocol, Optional<String> description)
        implements Capability {
    static UsbInterface parse(CapabilityReader reader) {
        return new UsbInterface(
                reader.number("number", "USB interface number"),
                reader.number("class", "USB interface class"),
                reader.number("subclass", "USB interface subclass"),
                reader.number("protocol", "USB interface protocol"),
                reader.xml().childText("description"));
    }

    @Override
    public Type type() {
        return Type.USB;
    }

    @Override
    public void format(XmlWriter out) {
        out.element("number").text(Long.toString(number));
        out.element("class").text(Long.toString(deviceClass));
        out.element("subclass").text(Long.toString(subclass));
        out.element("protocol").text(Long.toString(protocol));
        out.text("description", description);
    }
}
