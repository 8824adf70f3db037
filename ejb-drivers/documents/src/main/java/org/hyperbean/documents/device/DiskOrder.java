package org.hyperbean.documents.device;

import java.util.ArrayList;
import java.util.List;

/** libvirt's order of disks: those of one bus stand together, by their names. */
public final class DiskOrder {
    private DiskOrder() {}

    /** The disks in this order; those whose bus is not known yet are on one that is none. */
    public static List<Disk> of(List<Disk> disks) {
        List<Disk> ordered = new ArrayList<>();
        disks.forEach(disk -> insert(ordered, disk));
        return ordered;
    }

    private static void insert(List<Disk> ordered, Disk disk) {
        int at = -1;
        for (int i = ordered.size() - 1; i >= 0; i--) {
            DiskTarget other = ordered.get(i).target();
            if (other.bus() == disk.target().bus()) {
                if (other.index() > disk.target().index()) {
                    at = i;
                } else if (at < 0) {
                    at = i + 1;
                }
            }
        }
        ordered.add(at < 0 ? ordered.size() : at, disk);
    }
}
