package org.hyperbean.documents.device;

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
 * A {@code <controller>}: what other devices are plugged into.
 *
 * @param index its number among those of its type; empty until one is given
 * @param ports of a USB or virtio serial controller
 */
public record Controller(
        Type type,
        Optional<Integer> index,
        Optional<String> model,
        Optional<Integer> ports,
        Optional<Integer> vectors,
        Kept kept,
        DeviceInfo info)
        implements Device {

    private static final Shape DRIVER = Shape.of("driver")
            .numbers("queues", "cmd_per_lun", "max_sectors")
            .onOff("ioeventfd")
            .numbers("iothread")
            .onOff("iommu", "ats", "packed", "page_per_vq");
    private static final Shape TARGET = Shape.of("target")
            .numbers("chassisNr", "chassis")
            .hexadecimal(1, "port")
            .numbers("busNr", "index")
            .onOff("hotplug")
            .children(Shape.text("node"));

    /** What can be plugged in. */
    public enum Type implements XmlChoice {
        IDE,
        FDC,
        SCSI,
        SATA,
        VIRTIO_SERIAL,
        CCID,
        USB,
        PCI,
        XENBUS,
        ISA
    }

    /** A new controller. */
    public static Controller of(Type type, int index, Optional<String> model) {
        return new Controller(
                type, Optional.of(index), model, Optional.empty(), Optional.empty(), Kept.NOTHING, DeviceInfo.NONE);
    }

    static Controller parse(XmlElement xml, ParseOptions options) {
        Type type = XmlValues.choice(xml, "type", Type.class).orElse(Type.IDE);
        return new Controller(
                type,
                XmlValues.natural(xml, "index"),
                ControllerModels.check(type, xml.attribute("model")),
                type == Type.USB || type == Type.VIRTIO_SERIAL ? XmlValues.natural(xml, "ports") : Optional.empty(),
                type == Type.VIRTIO_SERIAL ? XmlValues.natural(xml, "vectors") : Optional.empty(),
                Shape.keep(xml, DRIVER, Shape.of("model").texts("name"), TARGET, Shape.whole("pcihole64")),
                DeviceInfo.parse(xml, options));
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        out.element("controller")
                .attribute("type", type)
                .number("index", index)
                .attribute("model", model)
                .number("ports", ports)
                .number("vectors", vectors)
                .body(body -> {
                    // Older hosts do not know that a host bridge has a model.
                    boolean bridge = model.equals(Optional.of("pci-root"));
                    if (!(bridge && options.migratable())) {
                        kept.format(body, "model");
                    }
                    kept.format(body, "target", "driver", "pcihole64");
                    info.format(body, options);
                });
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.CONTROLLER;
    }

    /** Whether it is a PCI root or anything else that is part of the machine. */
    public boolean isPciRoot() {
        return type == Type.PCI
                && model.filter(name -> name.equals("pci-root") || name.equals("pcie-root"))
                        .isPresent();
    }

    /** The same controller as a model. */
    public Controller withModel(String newModel) {
        return new Controller(type, index, Optional.of(newModel), ports, vectors, kept, info);
    }

    /** The same controller under a number. */
    public Controller withIndex(int newIndex) {
        return new Controller(type, Optional.of(newIndex), model, ports, vectors, kept, info);
    }

    @Override
    public Controller withInfo(DeviceInfo newInfo) {
        return new Controller(type, index, model, ports, vectors, kept, newInfo);
    }
}
