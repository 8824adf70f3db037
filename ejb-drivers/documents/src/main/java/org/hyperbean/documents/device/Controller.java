package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <controller>}: what other devices are plugged into.
 *
 * @param index its number among those of its type; empty until one is given
 * @param ports of a USB or virtio serial controller
 * @param vectors of a virtio serial controller
 * @param grantFrames of Xen's bus
 * @param eventChannels of Xen's bus
 * @param pci what only PCI controllers have
 */
public record Controller(
        Type type,
        Optional<Integer> index,
        Optional<String> model,
        Optional<Integer> ports,
        Optional<Integer> vectors,
        Optional<Integer> grantFrames,
        Optional<Integer> eventChannels,
        ControllerDriver driver,
        PciController pci,
        DeviceInfo info)
        implements Device {
    private static final String NO_USB = "none";

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
                type,
                Optional.of(index),
                model,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ControllerDriver.NONE,
                PciController.NONE,
                DeviceInfo.NONE);
    }

    static Controller parse(XmlElement xml, ParseOptions options) {
        Type type = XmlValues.choice(xml, "type", Type.class).orElse(Type.IDE);
        Optional<String> model = ControllerModels.check(type, xml.attribute("model"));
        Optional<Integer> index = XmlValues.natural(xml, "index");
        ControllerDriver driver =
                xml.child("driver").map(ControllerDriver::parse).orElse(ControllerDriver.NONE);
        PciController pci = PciController.parse(xml, type);
        boolean none = type == Type.USB && model.equals(Optional.of(NO_USB));
        DeviceInfo info = none ? DeviceInfo.NONE : DeviceInfo.parse(xml, options);
        Optional<Integer> ports = XmlValues.natural(xml, "ports");
        boolean serial = type == Type.VIRTIO_SERIAL;
        boolean xen = type == Type.XENBUS;
        return new Controller(
                type,
                index,
                model,
                ports.filter(_ -> serial || type == Type.USB),
                serial ? XmlValues.natural(xml, "vectors") : Optional.empty(),
                xen ? XmlValues.natural(xml, "maxGrantFrames") : Optional.empty(),
                xen ? XmlValues.natural(xml, "maxEventChannels") : Optional.empty(),
                driver,
                pci.withHole(xml, type, model),
                type == Type.USB ? withMasterPort(info, model.orElse("")) : info);
    }

    /** A USB 1 companion begins at a port of its master that follows from its model. */
    private static DeviceInfo withMasterPort(DeviceInfo info, String model) {
        if (info.masterPort().isPresent()) {
            return info;
        }
        return switch (model) {
            case "ich9-uhci1" -> info.withMasterPort(0);
            case "ich9-uhci2" -> info.withMasterPort(2);
            case "ich9-uhci3" -> info.withMasterPort(4);
            default -> info;
        };
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        out.element("controller")
                .attribute("type", type)
                .number("index", index)
                .attribute("model", model)
                .number("ports", ports)
                .number("vectors", vectors)
                .number("maxGrantFrames", grantFrames)
                .number("maxEventChannels", eventChannels)
                .body(body -> {
                    pci.format(body, model.equals(Optional.of("pci-root")) && options.migratable());
                    driver.format(body);
                    info.format(body, options);
                    pci.formatHole(body);
                });
    }

    @Override
    public void validate(Guest guest) {
        if (type == Type.PCI) {
            if (isPciRoot() && info.address().isPresent()) {
                throw XmlErrors.unsupported("pci-root and pcie-root controllers should not have an address");
            }
            pci.validate(index.orElse(0));
        }
        boolean virtioScsi = type == Type.SCSI
                && model.filter(name -> name.startsWith("virtio-")).isPresent();
        if (driver.ioThread() != 0 && !virtioScsi) {
            throw XmlErrors.document("'iothread' attribute only supported for virtio scsi controllers");
        }
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

    /** Whether it says that the guest has no USB. */
    public boolean forbidsUsb() {
        return type == Type.USB && model.equals(Optional.of(NO_USB));
    }

    /** The same controller as a model. */
    public Controller withModel(String newModel) {
        return with(index, Optional.of(newModel), info);
    }

    /** The same controller under a number. */
    public Controller withIndex(int newIndex) {
        return with(Optional.of(newIndex), model, info);
    }

    @Override
    public Controller withInfo(DeviceInfo newInfo) {
        return with(index, model, newInfo);
    }

    private Controller with(Optional<Integer> newIndex, Optional<String> newModel, DeviceInfo newInfo) {
        return new Controller(
                type, newIndex, newModel, ports, vectors, grantFrames, eventChannels, driver, pci, newInfo);
    }
}
