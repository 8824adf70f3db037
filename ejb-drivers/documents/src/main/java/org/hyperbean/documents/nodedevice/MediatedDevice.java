package org.hyperbean.documents.nodedevice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.UuidText;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A part of a device that acts as one of its own.
 *
 * @param kind what its parent calls such parts
 * @param group of the host's IOMMU, zero where it is not known
 */
public record MediatedDevice(String kind, Optional<UUID> uuid, long group, List<Attribute> attributes)
        implements Capability {
    /** Keeps a copy, so that the value cannot change. */
    public MediatedDevice {
        attributes = List.copyOf(attributes);
    }

    /** A setting of the device in the host's files. */
    public record Attribute(String name, String value) {}

    static MediatedDevice parse(CapabilityReader reader) {
        XmlElement xml = reader.xml();
        String kind = xml.child("type")
                .flatMap(type -> type.filledAttribute("id"))
                .orElseThrow(() ->
                        NodeDeviceErrors.unsupported("missing type id attribute for '%s'".formatted(reader.device())));
        Optional<UUID> uuid = xml.childText("uuid")
                .map(text -> UuidText.parse(text)
                        .orElseThrow(() ->
                                NodeDeviceErrors.internal("Invalid uuid '%s' for new mdev device".formatted(text))));
        long group = xml.child("iommuGroup")
                .flatMap(element -> element.filledAttribute("number"))
                .map(text -> Numbers.unsigned(text, Numbers.DECIMAL)
                        .orElseThrow(() -> NodeDeviceErrors.internal(
                                "invalid iommuGroup number attribute for '%s'".formatted(reader.device()))))
                .orElse(0L);
        List<Attribute> attributes = new ArrayList<>();
        for (XmlElement attribute : xml.children("attr")) {
            // Libvirt passes over one that says only half of it.
            attribute(attribute).ifPresent(attributes::add);
        }
        return new MediatedDevice(kind, uuid, group, attributes);
    }

    @Override
    public Type type() {
        return Type.MDEV;
    }

    @Override
    public void format(XmlWriter out) {
        out.element("type").attribute("id", kind).end();
        out.text("uuid", uuid.map(UUID::toString));
        out.element("iommuGroup").attribute("number", group).end();
        for (Attribute attribute : attributes) {
            out.element("attr")
                    .attribute("name", attribute.name)
                    .attribute("value", attribute.value)
                    .end();
        }
    }

    private static Optional<Attribute> attribute(XmlElement xml) {
        return xml.filledAttribute("name")
                .flatMap(name -> xml.filledAttribute("value").map(value -> new Attribute(name, value)));
    }
}
