package org.hyperbean.documents.moment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.domain.DomainDocument;

/**
 * Brings the disks of a checkpoint in line with those of its domain: one for each, in the domain's order, under its
 * target's name. Where the checkpoint names none, all disks that a guest can write to take part.
 */
public final class CheckpointAlignment {
    private static final MomentKind KIND = MomentKind.CHECKPOINT;

    private CheckpointAlignment() {}

    /** The checkpoint with its disks in line, and with names for all bitmaps. */
    public static CheckpointDocument align(CheckpointDocument checkpoint) {
        DomainDocument domain = checkpoint.domain().orElseThrow(() -> KIND.internal("missing domain in checkpoint"));
        DomainDisks disks = DomainDisks.of(domain, KIND);
        if (checkpoint.disks().size() > disks.all().size()) {
            throw KIND.unsupported("too many disk checkpoint requests for domain");
        }
        if (disks.all().isEmpty()) {
            throw KIND.unsupported("domain must have at least one disk to perform checkpoints");
        }
        Map<String, CheckpointDisk> requested = requested(checkpoint.disks(), disks);
        CheckpointDisk.Type usual = checkpoint.disks().isEmpty() ? CheckpointDisk.Type.BITMAP : CheckpointDisk.Type.NO;
        List<CheckpointDisk> aligned = disks.all().stream()
                .map(disk -> Optional.ofNullable(requested.get(DomainDisks.target(disk)))
                        .orElseGet(() -> new CheckpointDisk(
                                DomainDisks.target(disk),
                                isFixed(disk) ? CheckpointDisk.Type.NO : usual,
                                Optional.empty())))
                .toList();
        return checkpoint.withDisks(aligned);
    }

    private static Map<String, CheckpointDisk> requested(List<CheckpointDisk> wanted, DomainDisks disks) {
        Map<String, CheckpointDisk> requested = new HashMap<>();
        for (CheckpointDisk disk : wanted) {
            Disk own = disks.named(disk.name(), requested.keySet());
            if (isFixed(own) && disk.type() != CheckpointDisk.Type.NO) {
                throw KIND.unsupported("disk '%s' is empty or readonly".formatted(disk.name()));
            }
            requested.put(DomainDisks.target(own), disk.named(DomainDisks.target(own)));
        }
        return requested;
    }

    private static boolean isFixed(Disk disk) {
        return DomainDisks.isEmpty(disk) || disk.readOnly();
    }
}
