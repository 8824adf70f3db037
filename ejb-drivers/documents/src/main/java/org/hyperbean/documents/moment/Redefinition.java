package org.hyperbean.documents.moment;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.hyperbean.documents.domain.DomainDocument;

/**
 * Checks and completes what is told of moments that were before, against the moments that are known of the domain.
 *
 * @param owner the domain
 * @param isRegularFile tells which paths of this host are plain files
 */
public record Redefinition(UUID owner, Predicate<String> isRegularFile) {

    /**
     * The snapshot as it is to be kept.
     *
     * @param diskOnly whether the client says that only disks were saved
     */
    public SnapshotDocument snapshot(SnapshotDocument told, Moments<SnapshotDocument> known, boolean diskOnly) {
        known.checkOrigin(told);
        Optional<SnapshotDocument> other = known.find(told.name());
        SnapshotState state = told.state().orElseThrow();
        if (diskOnly && state != SnapshotState.DISK_SNAPSHOT) {
            throw MomentKind.SNAPSHOT.argument(
                    "disk-only flag for snapshot %s requires disk-snapshot state".formatted(told.name()));
        }
        checkOwner(told, MomentKind.SNAPSHOT);
        other.flatMap(SnapshotDocument::state).ifPresent(before -> checkState(told.name(), before, state));
        Optional<DomainDocument> domain = other.flatMap(SnapshotDocument::domain);
        domain.ifPresent(before -> told.domain().ifPresent(now -> DomainStability.check(before, now)));
        boolean external = state == SnapshotState.DISK_SNAPSHOT || told.isExternal();
        SnapshotLocation usual = external ? SnapshotLocation.EXTERNAL : SnapshotLocation.INTERNAL;
        SnapshotDocument aligned = new SnapshotAlignment(usual, true, isRegularFile).align(told, domain);
        return other.map(aligned::orDomainOf).orElse(aligned);
    }

    /** The checkpoint as it is to be kept. */
    public CheckpointDocument checkpoint(CheckpointDocument told, Moments<CheckpointDocument> known) {
        known.checkOrigin(told);
        if (told.domain().isEmpty()) {
            return told.withDisks(told.disks());
        }
        checkOwner(told, MomentKind.CHECKPOINT);
        return CheckpointAlignment.align(told);
    }

    private void checkOwner(Moment<?> told, MomentKind kind) {
        told.domain().filter(domain -> !domain.uuid().equals(owner)).ifPresent(_ -> {
            throw kind.argument("definition for %s %s must use uuid %s".formatted(kind.word(), told.name(), owner));
        });
    }

    private static void checkState(String name, SnapshotState before, SnapshotState now) {
        if (before.isOnline() != now.isOnline()) {
            throw MomentKind.SNAPSHOT.argument(
                    "cannot change between online and offline snapshot state in snapshot " + name);
        }
        if ((before == SnapshotState.DISK_SNAPSHOT) != (now == SnapshotState.DISK_SNAPSHOT)) {
            throw MomentKind.SNAPSHOT.argument("cannot change between disk only and full system in snapshot " + name);
        }
    }
}
