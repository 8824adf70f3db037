package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlErrors;

/** The place on a disk controller that follows from a disk's name, and that of a SCSI device of the host. */
public final class DriveAddresses {
    private static final int IDE_BUSES = 2;
    private static final int UNITS = 2;
    private static final int SATA_UNITS = 6;
    private static final int SCSI_UNITS = 7;

    private DriveAddresses() {}

    /** The type of controller that a bus needs. */
    public static Optional<Controller.Type> controller(DiskTarget.Bus bus) {
        return switch (bus) {
            case IDE -> Optional.of(Controller.Type.IDE);
            case FDC -> Optional.of(Controller.Type.FDC);
            case SCSI -> Optional.of(Controller.Type.SCSI);
            case SATA -> Optional.of(Controller.Type.SATA);
            case NONE, VIRTIO, XEN, USB, UML, SD -> Optional.empty();
        };
    }

    /** The same disk at its place, where its bus has places and the document names none. */
    static Disk assign(Disk disk, Guest guest) {
        DiskTarget target = disk.target();
        if (disk.info().address().isPresent() || target.name().isEmpty()) {
            return disk;
        }
        int index = target.index();
        if (index < 0) {
            throw target.unknownName();
        }
        Optional<DeviceAddress.Drive> place = place(target.bus(), index);
        place.filter(_ -> target.bus() == DiskTarget.Bus.SCSI).ifPresent(drive -> requireFree(drive, target, guest));
        return place.map(drive -> disk.withInfo(disk.info().at(drive))).orElse(disk);
    }

    /** The first place on a SCSI bus that neither a disk nor a device of the host has. */
    static DeviceAddress.Drive firstFree(Guest guest) {
        for (long controller = 0; ; controller++) {
            for (long unit = 0; unit < SCSI_UNITS; unit++) {
                DeviceAddress.Drive drive = new DeviceAddress.Drive(controller, 0, 0, unit);
                if (!isUsedByDisk(guest, drive) && !isUsedByHostDevice(guest, drive)) {
                    return drive;
                }
            }
        }
    }

    /** Whether a SCSI disk is at a place. */
    static boolean isUsedByDisk(Guest guest, DeviceAddress.Drive drive) {
        return guest.devices(Disk.class)
                .anyMatch(disk -> disk.target().bus() == DiskTarget.Bus.SCSI
                        && disk.info().address().equals(Optional.of(drive)));
    }

    private static boolean isUsedByHostDevice(Guest guest, DeviceAddress.Drive drive) {
        return guest.devices(HostDevice.class)
                .anyMatch(device -> device.isScsi() && device.info().address().equals(Optional.of(drive)));
    }

    private static void requireFree(DeviceAddress.Drive drive, DiskTarget target, Guest guest) {
        if (isUsedByHostDevice(guest, drive)) {
            // libvirt leaves the last quote out.
            throw XmlErrors.unsupported(("using disk target name '%s' conflicts with SCSI host device address"
                            + " controller='%d' bus='%d' target='%d' unit='%d")
                    .formatted(target.device(), drive.controller(), drive.bus(), drive.target(), drive.unit()));
        }
    }

    private static Optional<DeviceAddress.Drive> place(DiskTarget.Bus bus, int index) {
        return switch (bus) {
            case IDE -> drive(index / (IDE_BUSES * UNITS), index % (IDE_BUSES * UNITS) / UNITS, index % UNITS);
            case FDC -> drive(index / UNITS, 0, index % UNITS);
            case SATA -> drive(index / SATA_UNITS, 0, index % SATA_UNITS);
            case SCSI -> drive(index / SCSI_UNITS, 0, index % SCSI_UNITS);
            case NONE, VIRTIO, XEN, USB, UML, SD -> Optional.empty();
        };
    }

    private static Optional<DeviceAddress.Drive> drive(int controller, int bus, int unit) {
        return Optional.of(new DeviceAddress.Drive(controller, bus, 0, unit));
    }
}
