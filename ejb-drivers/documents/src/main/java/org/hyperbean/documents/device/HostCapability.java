package org.hyperbean.documents.device;

import java.util.List;
import java.util.Map;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.net.IpSettings;
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
public record HostCapability(String type, String name, IpSettings addresses) implements HostDeviceSource {
    private static final IpSettings NO_ADDRESSES = new IpSettings(List.of(), List.of());
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
        return new HostCapability(
                type, name, type.equals("net") ? IpSettings.parse(device, "Domain hostdev device") : NO_ADDRESSES);
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        out.element("source").body(body -> body.element(ELEMENTS.get(type)).text(name));
        addresses.format(out);
    }
}
