package org.hyperbean.documents.moment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.device.DiskSource;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.xml.XmlChoice;

/** The disks of a domain as a moment looks at them. */
record DomainDisks(List<Disk> all, MomentKind kind) {

    static DomainDisks of(DomainDocument domain, MomentKind kind) {
        return new DomainDisks(domain.devices().of(Disk.class).toList(), kind);
    }

    /**
     * The disk that a document names.
     *
     * @param name a target, or the path of a source
     * @param seen the targets of the disks that were named before
     */
    Disk named(String name, Set<String> seen) {
        Disk disk = find(name).orElseThrow(() -> kind.unsupported("no disk named '%s'".formatted(name)));
        if (seen.contains(target(disk))) {
            throw kind.unsupported("disk '%s' specified twice".formatted(name));
        }
        return disk;
    }

    static String target(Disk disk) {
        return disk.target().device();
    }

    static Optional<String> path(Disk disk) {
        return disk.source().flatMap(DiskSource::path);
    }

    static boolean isFile(Disk disk) {
        return disk.type() == Disk.Type.FILE;
    }

    static boolean isEmpty(Disk disk) {
        return disk.source().isEmpty();
    }

    static SnapshotLocation snapshot(Disk disk) {
        return disk.settings()
                .attribute("snapshot")
                .flatMap(text -> XmlChoice.find(SnapshotLocation.class, text))
                .orElse(disk.readOnly() ? SnapshotLocation.NO : SnapshotLocation.DEFAULT);
    }

    /** A path that several disks have names none of them. */
    private Optional<Disk> find(String name) {
        if (!name.startsWith("/")) {
            return all.stream().filter(disk -> target(disk).equals(name)).findFirst();
        }
        List<Disk> found = all.stream()
                .filter(disk -> path(disk).equals(Optional.of(name)))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
