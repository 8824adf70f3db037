package org.hyperbean.documents.device;

import java.util.Map;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.Kept;
import org.hyperbean.documents.xml.Shape;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A device that a container is given through the host's kernel: a {@code <hostdev mode='capabilities'>}.
 *
 * @param type {@code storage}, {@code misc} or {@code net}
 * @param name the path of the device's node, or the network interface's name
 * @param addresses addresses and routes of a network interface
 */
public record HostCapability(String type, String name, Kept addresses) implements HostDeviceSource {
    private static final Map<String, String> ELEMENTS = Map.of("storage", "block", "misc", "char", "net", "interface");
    private static final Map<String, String> MISSING = Map.of(
            "storage", "Missing <block> element in hostdev storage device",
            "misc", "Missing <char> element in hostdev character device",
            "net", "Missing <interface> element in hostdev net device");

    static HostCapability parse(XmlElement device) {
        String type = device.attribute("type").orElseThrow(() -> XmlErrors.document("missing source address type"));
        if (!ELEMENTS.containsKey(type)) {
            throw XmlErrors.unsupported("unknown host device source address type '" + type + "'");
        }
        String name = HostDeviceSource.sourceOf(device)
                .childText(ELEMENTS.get(type))
                .orElseThrow(() -> XmlErrors.document(MISSING.get(type)));
        return new HostCapability(type, name, type.equals("net") ? addresses(device) : Kept.NOTHING);
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        out.element("source").body(body -> body.element(ELEMENTS.get(type)).text(name));
        addresses.format(out, "ip", "route");
    }

    private static Kept addresses(XmlElement device) {
        return Shape.keep(
                device,
                Shape.of("ip").texts("address", "family", "prefix", "peer"),
                Shape.of("route").texts("family", "address", "netmask", "prefix", "gateway", "metric"));
    }
}
