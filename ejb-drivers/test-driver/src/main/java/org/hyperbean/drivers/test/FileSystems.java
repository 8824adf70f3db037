package org.hyperbean.drivers.test;

import java.util.List;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.driver.GuestFileSystem;

/** The two file systems that every guest of a test node has. */
final class FileSystems {
    private static final String ROOT = "/";
    private static final String BOOT = "/boot";

    private FileSystems() {}

    /** Both are on the first disk; a guest without one has none. */
    static List<GuestFileSystem> of(DomainDocument document) {
        return document.devices(Disk.class)
                .filter(disk -> disk.kind() == Disk.Kind.DISK)
                .findFirst()
                .map(disk -> disk.target().device())
                .map(disk -> List.of(mounted(ROOT, disk, 1), mounted(BOOT, disk, 2)))
                .orElse(List.of());
    }

    /** The guest after some file systems, or all, were frozen or thawed. */
    static TestGuest frozen(TestGuest guest, List<String> mountPoints, boolean frozen) {
        mountPoints.forEach(FileSystems::check);
        boolean all = mountPoints.isEmpty();
        return guest.withFrozen(
                (all || mountPoints.contains(ROOT)) ? frozen : guest.rootFrozen(),
                (all || mountPoints.contains(BOOT)) ? frozen : guest.bootFrozen());
    }

    /** Refuses what is not the place of a file system. */
    static void check(String mountPoint) {
        if (!mountPoint.equals(ROOT) && !mountPoint.equals(BOOT)) {
            throw TestErrors.invalid("mount point not found: " + mountPoint);
        }
    }

    private static GuestFileSystem mounted(String mountPoint, String disk, int partition) {
        return new GuestFileSystem(mountPoint, disk + partition, "ext4", List.of(disk));
    }
}
