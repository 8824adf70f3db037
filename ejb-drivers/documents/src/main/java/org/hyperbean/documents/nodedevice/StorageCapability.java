package org.hyperbean.documents.nodedevice;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A disk or a drive.
 *
 * @param size in bytes; zero for a drive whose medium can be taken out
 * @param medium what is in a drive whose medium can be taken out
 */
public record StorageCapability(
        String block, Identification identification, long size, Optional<Medium> medium, boolean hotpluggable)
        implements Capability {
    /** What a disk says of itself. */
    public record Identification(
            Optional<String> bus,
            Optional<String> driveType,
            Optional<String> model,
            Optional<String> vendor,
            Optional<String> serial) {
        private static Identification parse(XmlElement xml) {
            return new Identification(
                    xml.childText("bus"),
                    xml.childText("drive_type"),
                    xml.childText("model"),
                    xml.childText("vendor"),
                    xml.childText("serial"));
        }

        private void format(XmlWriter out) {
            out.text("bus", bus);
            out.text("drive_type", driveType);
            out.text("model", model);
            out.text("vendor", vendor);
            out.text("serial", serial);
        }
    }

    /**
     * What is in a drive.
     *
     * @param size in bytes
     */
    public record Medium(boolean available, long size, Optional<String> label) {
        private void format(XmlWriter out) {
            out.element("capability").attribute("type", "removable").body(body -> {
                body.element("media_available").text(available ? "1" : "0");
                body.element("media_size").text(Long.toUnsignedString(size));
                body.text("media_label", label);
            });
        }
    }

    static StorageCapability parse(CapabilityReader reader) {
        XmlElement xml = reader.xml();
        String block = xml.childText("block").orElseThrow(() -> reader.missing("block device path"));
        Identification identification = Identification.parse(xml);
        Optional<Medium> medium = Optional.empty();
        boolean hotpluggable = false;
        for (XmlElement part : xml.children("capability")) {
            String type = part.attribute("type")
                    .orElseThrow(() -> NodeDeviceErrors.internal(
                            "missing storage capability type for '%s'".formatted(reader.device())));
            switch (type) {
                case "hotpluggable" -> hotpluggable = true;
                case "removable" -> medium = Optional.of(medium(part, reader));
                default ->
                    throw NodeDeviceErrors.internal(
                            "unknown storage capability type '%s' for '%s'".formatted(type, reader.device()));
            }
        }
        long size = medium.isPresent() ? 0 : reader.size(xml, "size", "size");
        return new StorageCapability(block, identification, size, medium, hotpluggable);
    }

    @Override
    public Type type() {
        return Type.STORAGE;
    }

    @Override
    public void format(XmlWriter out) {
        out.element("block").text(block);
        identification.format(out);
        medium.ifPresentOrElse(
                inside -> inside.format(out), () -> out.element("size").text(Long.toUnsignedString(size)));
        if (hotpluggable) {
            out.element("capability").attribute("type", "hotpluggable").end();
        }
    }

    private static Medium medium(XmlElement xml, CapabilityReader reader) {
        boolean available = xml.childText("media_available").equals(Optional.of("1"));
        return new Medium(
                available, reader.size(xml, "media_size", "removable media size"), xml.childText("media_label"));
    }
}
