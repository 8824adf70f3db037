package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.Kept;
import org.hyperbean.documents.xml.Shape;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <video>} card. Memory sizes are in KiB.
 *
 * @param model such as {@code cirrus}; empty until the driver chooses one
 */
public record VideoDevice(
        Optional<String> model,
        Optional<Long> ram,
        Optional<Long> vram,
        Optional<Long> vram64,
        Optional<Long> vgamem,
        Optional<Long> heads,
        boolean primary,
        Optional<String> blob,
        Kept modelParts,
        Kept kept,
        DeviceInfo info)
        implements Device {

    private static final String[] MODELS = {
        "vga",
        "cirrus",
        "vmvga",
        "xen",
        "vbox",
        "qxl",
        "parallels",
        "virtio",
        "gop",
        "none",
        "bochs",
        "ramfb",
        "default"
    };
    private static final Shape ACCELERATION =
            Shape.of("acceleration").yesNo("accel2d", "accel3d").texts("rendernode");
    private static final Shape RESOLUTION = Shape.of("resolution").numbers("x", "y");
    private static final Shape DRIVER =
            Shape.of("driver").texts("name", "vgaconf").onOff("iommu", "ats", "packed", "page_per_vq");

    /** A card of a model, of which nothing else is known. */
    public static VideoDevice ofModel(String model) {
        return new VideoDevice(
                Optional.of(model),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(1L),
                false,
                Optional.empty(),
                Kept.NOTHING,
                Kept.NOTHING,
                DeviceInfo.NONE);
    }

    static VideoDevice parse(XmlElement xml, ParseOptions options) {
        XmlElement model = xml.child("model").orElse(XmlElement.empty("model"));
        return new VideoDevice(
                XmlValues.word(model, "type", MODELS).filter(type -> !type.equals("default")),
                memory(model, "ram"),
                memory(model, "vram"),
                memory(model, "vram64"),
                memory(model, "vgamem"),
                XmlValues.unsigned(model, "heads").or(() -> Optional.of(1L)),
                XmlValues.yesNo(model, "primary").orElse(false),
                XmlValues.word(model, "blob", "on", "off"),
                Shape.keep(model, ACCELERATION, RESOLUTION),
                Shape.keep(xml, DRIVER),
                DeviceInfo.parse(xml, options));
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        out.element("video").body(body -> {
            kept.format(body, "driver");
            body.element("model")
                    .attribute("type", model.orElse("default"))
                    .number("ram", ram)
                    .number("vram", vram)
                    .number("vram64", vram64)
                    .number("vgamem", vgamem)
                    .number("heads", heads)
                    .attribute("primary", primary ? Optional.of("yes") : Optional.empty())
                    .attribute("blob", blob)
                    .body(inner -> modelParts.format(inner, "acceleration", "resolution"));
            info.format(body, options);
        });
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.VIDEO;
    }

    /** The same card as another model with other memory. */
    public VideoDevice withModel(
            String newModel, Optional<Long> newRam, Optional<Long> newVram, Optional<Long> newVga) {
        return new VideoDevice(
                Optional.of(newModel), newRam, newVram, vram64, newVga, heads, primary, blob, modelParts, kept, info);
    }

    /** The same card as the first of its guest, or not. */
    public VideoDevice asPrimary(boolean isPrimary) {
        return new VideoDevice(model, ram, vram, vram64, vgamem, heads, isPrimary, blob, modelParts, kept, info);
    }

    @Override
    public VideoDevice withInfo(DeviceInfo newInfo) {
        return new VideoDevice(model, ram, vram, vram64, vgamem, heads, primary, blob, modelParts, kept, newInfo);
    }

    private static Optional<Long> memory(XmlElement model, String attribute) {
        return model.attribute(attribute).map(text -> {
            try {
                return Long.parseUnsignedLong(text);
            } catch (NumberFormatException e) {
                throw XmlErrors.document("cannot parse video " + attribute + " '" + text + "'")
                        .causedBy(e);
            }
        });
    }
}
