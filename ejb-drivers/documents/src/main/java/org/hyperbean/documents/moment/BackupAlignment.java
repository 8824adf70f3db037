package org.hyperbean.documents.moment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.storage.StorageSource;
import org.hyperbean.documents.xml.XmlErrors;

/**
 * Brings the disks of a backup in line with those of its domain: the disks that the backup names, then the others.
 * Where it names none, all disks that a guest can write to take part.
 *
 * @param domain the domain as it runs
 * @param suffix what a new file's name has after the name of the disk's file
 */
public record BackupAlignment(DomainDocument domain, String suffix) {

    /** The backup with its disks in line, each with a place to save to. */
    public BackupDocument align(BackupDocument backup) {
        List<Disk> disks = domain.devices().of(Disk.class).toList();
        if (disks.isEmpty()) {
            throw XmlErrors.unsupported("domain must have at least one disk to perform backup");
        }
        Set<String> named = new HashSet<>();
        List<BackupDisk> aligned = new ArrayList<>();
        for (BackupDisk disk : backup.disks()) {
            aligned.add(requested(disk, named, disks, backup.incremental()));
        }
        boolean all = backup.disks().isEmpty();
        disks.stream()
                .filter(disk -> !named.contains(DomainDisks.target(disk)))
                .map(disk -> unmentioned(disk, all))
                .forEach(aligned::add);
        return backup.withDisks(
                aligned.stream().map(disk -> withMode(disk, backup)).toList());
    }

    private BackupDisk requested(BackupDisk disk, Set<String> named, List<Disk> disks, Optional<String> incremental) {
        Disk own = disks.stream()
                .filter(candidate -> DomainDisks.target(candidate).equals(disk.name()))
                .findFirst()
                .orElseThrow(() -> XmlErrors.unsupported("no disk named '%s'".formatted(disk.name())));
        if (!named.add(disk.name())) {
            throw XmlErrors.unsupported("disk '%s' specified twice".formatted(disk.name()));
        }
        boolean changesOnly = disk.mode().equals(Optional.of(BackupDisk.Mode.INCREMENTAL));
        if (changesOnly && disk.incremental().isEmpty() && incremental.isEmpty()) {
            throw XmlErrors.unsupported(
                    "'incremental' backup mode of disk '%s' requires setting 'incremental' field for disk or backup"
                            .formatted(disk.name()));
        }
        return disk.saved() ? withStore(disk, own) : disk;
    }

    private BackupDisk unmentioned(Disk disk, boolean all) {
        boolean saved = all && !DomainDisks.isEmpty(disk) && !disk.readOnly();
        BackupDisk added = BackupDisk.of(DomainDisks.target(disk), saved);
        return saved ? withStore(added, disk) : added;
    }

    private BackupDisk withStore(BackupDisk disk, Disk own) {
        if (DomainDisks.isEmpty(own)) {
            if (disk.store().isPresent()) {
                throw XmlErrors.unsupported("disk '%s' has no media".formatted(disk.name()));
            }
            return disk;
        }
        if (disk.store().isPresent()) {
            return disk;
        }
        String path = DomainDisks.path(own)
                .filter(_ -> DomainDisks.isFile(own))
                .orElseThrow(() ->
                        XmlErrors.unsupported("refusing to generate file name for disk '%s'".formatted(disk.name())));
        return disk.storedIn(StorageSource.ofFile(path + "." + suffix));
    }

    private static BackupDisk withMode(BackupDisk disk, BackupDocument backup) {
        boolean changesOnly =
                backup.incremental().isPresent() || disk.incremental().isPresent();
        BackupDisk.Mode mode = disk.mode().orElse(changesOnly ? BackupDisk.Mode.INCREMENTAL : BackupDisk.Mode.FULL);
        Optional<String> since =
                mode == BackupDisk.Mode.INCREMENTAL ? disk.incremental().or(backup::incremental) : disk.incremental();
        return disk.saving(mode, since);
    }
}
