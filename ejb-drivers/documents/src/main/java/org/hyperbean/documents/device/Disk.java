package org.hyperbean.documents.device;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.Kept;
import org.hyperbean.documents.xml.Shape;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <disk>}.
 *
 * @param settings model, rawio, sgio and snapshot
 * @param source empty for a drive without a medium
 */
public record Disk(
        Type type,
        Kind kind,
        XmlElement settings,
        DiskDriver driver,
        Optional<DiskSource> source,
        DiskTarget target,
        boolean readOnly,
        boolean shareable,
        boolean discarding,
        Kept kept,
        DeviceInfo info)
        implements Device {

    private static final Shape SETTINGS = Shape.of("disk")
            .words("model", "virtio", "virtio-transitional", "virtio-non-transitional")
            .yesNo("rawio")
            .words("sgio", "default", "filtered", "unfiltered")
            .words("snapshot", "no", "internal", "external", "manual");
    private static final String[] AFTER_SOURCE = {"backingStore", "backenddomain", "geometry", "blockio"};
    private static final String[] AFTER_SERIAL = {"wwn", "vendor", "product", "encryption"};

    /** What is behind the disk. */
    public enum Type implements XmlChoice {
        NONE,
        FILE,
        BLOCK,
        DIR,
        NETWORK,
        VOLUME,
        NVME,
        VHOSTUSER,
        VHOSTVDPA
    }

    /** What the guest takes it for. */
    public enum Kind implements XmlChoice {
        DISK,
        CDROM,
        FLOPPY,
        LUN
    }

    static Disk parse(XmlElement xml, ParseOptions options) {
        Type type = XmlValues.choice(xml, "type", Type.class).orElse(Type.FILE);
        Kind kind = XmlValues.choice(xml, "device", Kind.class).orElse(Kind.DISK);
        Optional<DiskSource> source = xml.child("source").flatMap(element -> DiskSource.parse(element, type, options));
        DiskTarget target = DiskTarget.parse(xml, source, kind);
        return new Disk(
                type,
                kind,
                SETTINGS.apply(xml.with(xml.attributes(), List.of())),
                DiskDriver.parse(xml),
                source,
                target,
                xml.child("readonly").isPresent() || kind == Kind.CDROM,
                xml.child("shareable").isPresent(),
                xml.child("transient").isPresent(),
                Shape.keep(xml, shapes()).without(options.inactive() ? "mirror" : ""),
                DeviceInfo.parse(xml, options));
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        XmlWriter.Open element = out.element("disk").attribute("type", type).attribute("device", kind);
        settings.attributes().forEach(element::attribute);
        element.body(body -> {
            driver.format(body);
            kept.format(body, "auth");
            source.ifPresent(behind -> behind.format(body, options));
            kept.format(body, AFTER_SOURCE);
            if (!options.inactive()) {
                kept.format(body, "mirror");
            }
            target.format(body);
            kept.format(body, "iotune");
            body.flag("readonly", readOnly);
            body.flag("shareable", shareable);
            body.flag("transient", discarding);
            body.text("serial", serial());
            kept.format(body, AFTER_SERIAL);
            info.format(body, options);
        });
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.DISK;
    }

    /** The serial number that the guest sees. */
    public Optional<String> serial() {
        return kept.first("serial").map(XmlElement::text).filter(text -> !text.isEmpty());
    }

    /** The same disk with another driver. */
    public Disk withDriver(DiskDriver newDriver) {
        return new Disk(type, kind, settings, newDriver, source, target, readOnly, shareable, discarding, kept, info);
    }

    /** The same disk with another source. */
    public Disk withSource(Optional<DiskSource> newSource) {
        return new Disk(type, kind, settings, driver, newSource, target, readOnly, shareable, discarding, kept, info);
    }

    /** The same disk with other kept elements. */
    public Disk withKept(Kept newKept) {
        return new Disk(type, kind, settings, driver, source, target, readOnly, shareable, discarding, newKept, info);
    }

    @Override
    public Disk withInfo(DeviceInfo newInfo) {
        return new Disk(type, kind, settings, driver, source, target, readOnly, shareable, discarding, kept, newInfo);
    }

    private static Shape[] shapes() {
        return new Shape[] {
            Shape.whole("auth"),
            Shape.whole("backingStore"),
            Shape.of("backenddomain").texts("name"),
            Shape.of("geometry").numbers("cyls", "heads", "secs").texts("trans"),
            Shape.of("blockio").numbers("logical_block_size", "physical_block_size"),
            Shape.whole("mirror"),
            Shape.whole("iotune"),
            Shape.text("serial"),
            Shape.text("wwn"),
            Shape.text("vendor"),
            Shape.text("product"),
            Shape.whole("encryption")
        };
    }
}
