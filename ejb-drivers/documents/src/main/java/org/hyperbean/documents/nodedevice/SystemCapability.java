package org.hyperbean.documents.nodedevice;

import java.util.Optional;
import java.util.UUID;
import org.hyperbean.documents.xml.UuidText;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** The whole host. */
public record SystemCapability(
        Optional<String> product,
        Optional<String> vendor,
        Optional<String> version,
        Optional<String> serial,
        UUID uuid,
        Firmware firmware)
        implements Capability {
    /** The host's firmware. */
    public record Firmware(Optional<String> vendor, Optional<String> version, Optional<String> releaseDate) {
        private void format(XmlWriter out) {
            out.element("firmware").openBody(body -> {
                body.text("vendor", vendor);
                body.text("version", version);
                body.text("release_date", releaseDate);
            });
        }
    }

    static SystemCapability parse(CapabilityReader reader) {
        XmlElement xml = reader.xml();
        XmlElement hardware = xml.child("hardware").orElse(XmlElement.empty("hardware"));
        XmlElement firmware = xml.child("firmware").orElse(XmlElement.empty("firmware"));
        String uuid = hardware.childText("uuid").orElseThrow(() -> reader.missing("system UUID"));
        return new SystemCapability(
                xml.childText("product"),
                hardware.childText("vendor"),
                hardware.childText("version"),
                hardware.childText("serial"),
                UuidText.parse(uuid)
                        .orElseThrow(() -> NodeDeviceErrors.internal(
                                "malformed uuid element for '%s'".formatted(reader.device()))),
                new Firmware(
                        firmware.childText("vendor"),
                        firmware.childText("version"),
                        firmware.childText("release_date")));
    }

    @Override
    public Type type() {
        return Type.SYSTEM;
    }

    @Override
    public void format(XmlWriter out) {
        out.text("product", product);
        out.element("hardware").openBody(body -> {
            body.text("vendor", vendor);
            body.text("version", version);
            body.text("serial", serial);
            body.element("uuid").text(uuid.toString());
        });
        firmware.format(out);
    }
}
