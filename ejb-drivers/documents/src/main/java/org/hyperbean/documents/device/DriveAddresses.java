package org.hyperbean.documents.device;

import java.util.Optional;

/** The place on a disk controller that follows from a disk's name. */
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
    public static Disk assign(Disk disk) {
        DiskTarget target = disk.target();
        if (disk.info().address().isPresent() || controller(target.bus()).isEmpty()) {
            return disk;
        }
        int index = target.index();
        if (index < 0) {
            throw target.unknownName();
        }
        return disk.withInfo(disk.info().at(place(target.bus(), index)));
    }

    private static DeviceAddress.Drive place(DiskTarget.Bus bus, int index) {
        return switch (bus) {
            case IDE ->
                new DeviceAddress.Drive(
                        index / (IDE_BUSES * UNITS), index % (IDE_BUSES * UNITS) / UNITS, 0, index % UNITS);
            case FDC -> new DeviceAddress.Drive(index / UNITS, 0, 0, index % UNITS);
            case SATA -> new DeviceAddress.Drive(index / SATA_UNITS, 0, 0, index % SATA_UNITS);
            case SCSI -> new DeviceAddress.Drive(index / SCSI_UNITS, 0, 0, index % SCSI_UNITS);
            case NONE, VIRTIO, XEN, USB, UML, SD -> throw new IllegalArgumentException("no places on " + bus);
        };
    }
}
