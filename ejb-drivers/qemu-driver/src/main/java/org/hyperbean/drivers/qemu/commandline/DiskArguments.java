package org.hyperbean.drivers.qemu.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.device.Controller;
import org.hyperbean.documents.device.DeviceAddress;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.device.DiskDriver;
import org.hyperbean.documents.device.DiskSource;
import org.hyperbean.documents.storage.ImageFormat;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.drivers.qemu.qmp.Json;

/** Disks: a storage node, a format node over it, and the drive that the guest sees. */
final class DiskArguments {
    private DiskArguments() {}

    static List<String> of(Disk disk, DeviceContext context) {
        List<String> arguments = new ArrayList<>();
        disk.source().ifPresent(source -> {
            arguments.addAll(storage(disk, source, context).arguments());
            arguments.addAll(format(disk, context).arguments());
        });
        arguments.addAll(drive(disk, context).arguments());
        return arguments;
    }

    private static String node(Disk disk, DeviceContext context, String part) {
        return "libvirt-" + context.nodeNumber(disk) + "-" + part;
    }

    private static DeviceArgument storage(Disk disk, DiskSource source, DeviceContext context) {
        String driver = switch (source.type()) {
            case FILE -> "file";
            case BLOCK -> "host_device";
            default ->
                throw Unsupported.configuration(
                        "disks of type '" + source.type().text() + "' are not supported for disk '"
                                + disk.target().device() + "'");
        };
        return withCache(
                        DeviceArgument.option("-blockdev")
                                .with("driver", driver)
                                .with("filename", source.path().orElse(""))
                                .with("aio", disk.driver().io().map(XmlChoice::text))
                                .with("node-name", node(disk, context, "storage")),
                        disk)
                .with("auto-read-only", true)
                .with("discard", "unmap");
    }

    private static DeviceArgument format(Disk disk, DeviceContext context) {
        DeviceArgument argument = DeviceArgument.option("-blockdev")
                .with("node-name", node(disk, context, "format"))
                .with("read-only", disk.readOnly())
                .with("discard", disk.driver().discard().map(XmlChoice::text))
                .with("detect-zeroes", disk.driver().detectZeroes().map(XmlChoice::text));
        return withCache(argument, disk)
                .with("driver", disk.driver().format().orElse(ImageFormat.RAW).text())
                .with("file", node(disk, context, "storage"));
    }

    private static DeviceArgument withCache(DeviceArgument argument, Disk disk) {
        Optional<DiskDriver.Cache> mode = disk.driver().cache();
        if (mode.isEmpty()) {
            return argument;
        }
        boolean direct = mode.get() == DiskDriver.Cache.NONE || mode.get() == DiskDriver.Cache.DIRECTSYNC;
        return argument.with("cache", Json.object("direct", direct, "no-flush", mode.get() == DiskDriver.Cache.UNSAFE));
    }

    private static DeviceArgument drive(Disk disk, DeviceContext context) {
        String alias = disk.info().alias().orElseThrow();
        DeviceArgument argument = switch (disk.target().bus()) {
            case VIRTIO -> context.withPciPlace(DeviceArgument.device("virtio-blk-pci", alias), disk);
            case IDE, SATA -> onDriveBus(DeviceArgument.device(atDrive(disk, "ide"), alias), disk, context);
            case SCSI -> onDriveBus(DeviceArgument.device(atDrive(disk, "scsi"), alias), disk, context);
            case FDC -> onDriveBus(DeviceArgument.device("floppy", alias), disk, context);
            case USB -> DeviceArgument.device("usb-storage", alias).with("bus", "usb.0");
            case NONE, XEN, UML, SD ->
                throw Unsupported.configuration(
                        "disk bus '" + disk.target().bus().text() + "' is not supported for disk '"
                                + disk.target().device() + "'");
        };
        return argument.with("drive", disk.source().map(_ -> node(disk, context, "format")))
                .with("bootindex", context.bootIndex(disk))
                .with("write-cache", writeCache(disk))
                .with("serial", disk.serial())
                .with("werror", disk.driver().errorPolicy().map(XmlChoice::text))
                .with("rerror", disk.driver().readErrorPolicy().map(XmlChoice::text));
    }

    private static String atDrive(Disk disk, String bus) {
        return bus + (disk.kind() == Disk.Kind.CDROM ? "-cd" : "-hd");
    }

    private static Optional<String> writeCache(Disk disk) {
        return disk.driver()
                .cache()
                .map(mode ->
                        mode == DiskDriver.Cache.WRITETHROUGH || mode == DiskDriver.Cache.DIRECTSYNC ? "off" : "on");
    }

    private static DeviceArgument onDriveBus(DeviceArgument argument, Disk disk, DeviceContext context) {
        if (!(disk.info().address().orElse(null) instanceof DeviceAddress.Drive place)) {
            return argument;
        }
        return switch (disk.target().bus()) {
            case IDE -> argument.with("bus", "ide." + place.bus()).with("unit", place.unit());
            case SATA -> argument.with("bus", alias(Controller.Type.SATA, place, context) + "." + place.unit());
            case FDC -> argument.with("unit", place.unit());
            default -> onScsi(argument, place, context);
        };
    }

    private static DeviceArgument onScsi(DeviceArgument argument, DeviceAddress.Drive place, DeviceContext context) {
        DeviceArgument onBus = argument.with("bus", alias(Controller.Type.SCSI, place, context) + ".0");
        boolean virtio = context.controller(Controller.Type.SCSI, place.controller())
                .flatMap(Controller::model)
                .equals(Optional.of("virtio-scsi"));
        return virtio
                ? onBus.with("channel", 0).with("scsi-id", place.target()).with("lun", place.unit())
                : onBus.with("scsi-id", place.unit());
    }

    private static String alias(Controller.Type type, DeviceAddress.Drive place, DeviceContext context) {
        return context.controller(type, place.controller())
                .flatMap(controller -> controller.info().alias())
                .orElse(type.text() + place.controller());
    }
}
