package org.hyperbean.documents.device;

import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/** A {@code <hub>}: more USB ports. There is no other type. */
public record HubDevice(DeviceInfo info) implements Device {
    private static final String TYPE = "usb";

    static HubDevice parse(XmlElement xml, ParseOptions options) {
        String type = xml.attribute("type").orElseThrow(() -> XmlErrors.internal("missing hub device type"));
        if (!type.equals(TYPE)) {
            throw XmlErrors.unsupported("unknown hub device type '%s'".formatted(type));
        }
        return new HubDevice(DeviceInfo.parse(xml, options));
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        out.element("hub").attribute("type", TYPE).body(body -> info.format(body, options));
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.HUB;
    }

    @Override
    public HubDevice withInfo(DeviceInfo newInfo) {
        return new HubDevice(newInfo);
    }
}
