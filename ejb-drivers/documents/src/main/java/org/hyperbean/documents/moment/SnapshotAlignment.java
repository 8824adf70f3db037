package org.hyperbean.documents.moment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.storage.StorageType;

/**
 * Brings the disks of a snapshot in line with those of its domain: one for each, in the domain's order, under its
 * target's name, with all defaults.
 *
 * @param usual where a disk is saved that nothing is said of
 * @param uniform whether an internal snapshot takes in all disks alike
 * @param isRegularFile tells which paths of this host are plain files, whose names new images are derived from
 */
public record SnapshotAlignment(SnapshotLocation usual, boolean uniform, Predicate<String> isRegularFile) {
    private static final MomentKind KIND = MomentKind.SNAPSHOT;

    /**
     * The snapshot with its disks in line.
     *
     * @param known the domain of the snapshot that this one replaces
     */
    public SnapshotDocument align(SnapshotDocument snapshot, Optional<DomainDocument> known) {
        DomainDocument domain =
                snapshot.domain().or(() -> known).orElseThrow(() -> KIND.internal("missing domain in snapshot"));
        DomainDisks disks = DomainDisks.of(domain, KIND);
        if (snapshot.disks().size() > disks.all().size()) {
            throw KIND.unsupported("too many disk snapshot requests for domain");
        }
        if (disks.all().isEmpty()) {
            return snapshot;
        }
        Map<String, SnapshotDisk> requested = requested(snapshot.disks(), disks);
        List<SnapshotDisk> aligned = disks.all().stream()
                .map(disk -> Optional.ofNullable(requested.get(DomainDisks.target(disk)))
                        .orElseGet(() -> unmentioned(disk)))
                .toList();
        return snapshot.withDisks(withFiles(aligned, disks.all(), snapshot.name()));
    }

    private Map<String, SnapshotDisk> requested(List<SnapshotDisk> wanted, DomainDisks disks) {
        Map<String, SnapshotDisk> requested = new HashMap<>();
        for (SnapshotDisk disk : wanted) {
            Disk own = disks.named(disk.name(), requested.keySet());
            SnapshotLocation location = location(disk, DomainDisks.snapshot(own));
            disk.path().filter(_ -> location != SnapshotLocation.EXTERNAL).ifPresent(path -> {
                throw KIND.unsupported(
                        "file '%s' for disk '%s' requires use of external snapshot mode".formatted(path, disk.name()));
            });
            requested.put(DomainDisks.target(own), disk.at(DomainDisks.target(own), location));
        }
        return requested;
    }

    private SnapshotLocation location(SnapshotDisk disk, SnapshotLocation own) {
        boolean matching = uniform && usual == SnapshotLocation.INTERNAL;
        if (disk.location() == SnapshotLocation.DEFAULT) {
            boolean usesOwn = own != SnapshotLocation.DEFAULT && (!matching || own == SnapshotLocation.NO);
            return usesOwn ? own : usual;
        }
        boolean bothNo = disk.location() == SnapshotLocation.NO && own == SnapshotLocation.NO;
        if (matching && disk.location() != usual && !bothNo) {
            throw KIND.unsupported("disk '%s' must use snapshot mode '%s'".formatted(disk.name(), usual.text()));
        }
        return disk.location();
    }

    /** A drive without a medium has nothing to save. */
    private SnapshotDisk unmentioned(Disk disk) {
        SnapshotLocation own = DomainDisks.isEmpty(disk) ? SnapshotLocation.NO : DomainDisks.snapshot(disk);
        return SnapshotDisk.of(DomainDisks.target(disk), own == SnapshotLocation.DEFAULT ? usual : own);
    }

    private List<SnapshotDisk> withFiles(List<SnapshotDisk> disks, List<Disk> sources, String name) {
        List<SnapshotDisk> named = new ArrayList<>();
        for (int i = 0; i < disks.size(); i++) {
            SnapshotDisk disk = disks.get(i);
            boolean nameless =
                    disk.location() == SnapshotLocation.EXTERNAL && disk.path().isEmpty();
            named.add(nameless ? withFile(disk, DomainDisks.path(sources.get(i)), name, named) : disk);
        }
        return named;
    }

    private SnapshotDisk withFile(SnapshotDisk disk, Optional<String> source, String name, List<SnapshotDisk> others) {
        if (disk.type() != StorageType.FILE) {
            throw KIND.unsupported("cannot generate external snapshot name for disk '%s' on a '%s' device"
                    .formatted(disk.name(), disk.type().text()));
        }
        String original = source.orElseThrow(() -> KIND.unsupported(
                "cannot generate external snapshot name for disk '%s' without source".formatted(disk.name())));
        if (!isRegularFile.test(original)) {
            throw KIND.unsupported(
                    "source for disk '%s' is not a regular file; refusing to generate external snapshot name"
                            .formatted(disk.name()));
        }
        String path = withoutSuffix(original) + "." + name;
        others.stream()
                .filter(other -> other.path().equals(Optional.of(path)))
                .findFirst()
                .ifPresent(other -> {
                    throw KIND.unsupported(
                            "cannot generate external snapshot name for disk '%s': collision with disk '%s'"
                                    .formatted(disk.name(), other.name()));
                });
        return disk.writingTo(path);
    }

    private static String withoutSuffix(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
    }
}
