package org.hyperbean.drivers.qemu;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.device.Device;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.device.DiskSource;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.storage.BackingStore;
import org.hyperbean.documents.storage.ImageFormat;

/** What a start finds out about disks: their numbers in QEMU, and which of them stand on no other image. */
final class LiveDisks {
    private static final int QCOW_MAGIC = 0x514649fb;

    private LiveDisks() {}

    /** Numbers the sources as libvirt does, from the last one on. */
    static DomainDocument number(DomainDocument document) {
        List<Device> withMedium = document.devices()
                .of(Disk.class)
                .filter(disk -> disk.source().isPresent())
                .map(Device.class::cast)
                .toList();
        return document.mapDevices(devices -> devices.map(device -> {
            int place = withMedium.indexOf(device);
            return place < 0 ? device : number((Disk) device, withMedium.size() - place);
        }));
    }

    private static Disk number(Disk disk, int number) {
        DiskSource numbered = disk.backing().withIndex(number);
        return disk.withBacking(isAlone(disk) ? numbered.withBelow(new BackingStore.End()) : numbered);
    }

    private static boolean isAlone(Disk disk) {
        if (disk.backing().below().isPresent()) {
            return false;
        }
        Optional<String> path = disk.source().flatMap(DiskSource::path);
        return switch (disk.driver().format().orElse(ImageFormat.RAW)) {
            case RAW -> true;
            case QCOW2 -> path.filter(file -> !namesBackingFile(Path.of(file))).isPresent();
            default -> false;
        };
    }

    /** The header of a qcow2 image: magic number, version, and the place of the name of a backing file or 0. */
    private static boolean namesBackingFile(Path image) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(image))) {
            return in.readInt() != QCOW_MAGIC || in.readInt() < 2 || in.readLong() != 0;
        } catch (IOException _) {
            return true;
        }
    }
}
