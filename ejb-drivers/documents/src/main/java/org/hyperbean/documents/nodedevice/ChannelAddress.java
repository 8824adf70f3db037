package org.hyperbean.documents.nodedevice;

import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** Where in a mainframe's channel subsystem a device is. */
public record ChannelAddress(long cssid, long ssid, long devno) {
    private static final int HEXADECIMAL = 16;

    static ChannelAddress parse(XmlElement xml, String device) {
        return new ChannelAddress(
                number(xml, "cssid", Numbers.ANY_BASE, device),
                number(xml, "ssid", Numbers.ANY_BASE, device),
                number(xml, "devno", HEXADECIMAL, device));
    }

    void format(XmlWriter out) {
        out.element("cssid").text("0x%x".formatted(cssid));
        out.element("ssid").text("0x%x".formatted(ssid));
        out.element("devno").text("0x%04x".formatted(devno));
    }

    /** A number that must be in a child, as libvirt reads those of mainframes. */
    static long number(XmlElement xml, String child, int base, String device) {
        String text = xml.childText(child)
                .orElseThrow(() -> NodeDeviceErrors.unsupported("missing %s value for '%s'".formatted(child, device)));
        return Numbers.unsigned(text, base)
                .orElseThrow(() ->
                        NodeDeviceErrors.unsupported("invalid %s value '%s' for '%s'".formatted(child, text, device)));
    }
}
