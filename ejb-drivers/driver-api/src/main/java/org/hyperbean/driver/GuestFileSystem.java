package org.hyperbean.driver;

import java.util.List;

/**
 * A file system that a guest has mounted.
 *
 * @param device the guest's name for where it is, such as {@code vda1}
 * @param type such as {@code ext4}
 * @param disks the targets of the disks below it
 */
public record GuestFileSystem(String mountPoint, String device, String type, List<String> disks) {
    /** Keeps a copy of the list. */
    public GuestFileSystem {
        disks = List.copyOf(disks);
    }
}
