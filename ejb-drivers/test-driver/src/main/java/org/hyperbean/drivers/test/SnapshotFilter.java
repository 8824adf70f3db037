package org.hyperbean.drivers.test;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.moment.Moments;
import org.hyperbean.documents.moment.SnapshotDocument;
import org.hyperbean.documents.moment.SnapshotState;

/** The filters of {@code virDomainSnapshotListFlags}. */
final class SnapshotFilter {
    /** All flags that there are. */
    static final int ALL = 0x7FF;

    private static final int ROOTS_OR_DESCENDANTS = 1;
    private static final int METADATA = 1 << 1;
    private static final int LEAVES = 1 << 2;
    private static final int NO_LEAVES = 1 << 3;
    private static final int NO_METADATA = 1 << 4;
    private static final int INACTIVE = 1 << 5;
    private static final int ACTIVE = 1 << 6;
    private static final int DISK_ONLY = 1 << 7;
    private static final int INTERNAL = 1 << 8;
    private static final int EXTERNAL = 1 << 9;
    private static final int STATES = INACTIVE | ACTIVE | DISK_ONLY;

    private SnapshotFilter() {}

    /**
     * The snapshots that pass.
     *
     * @param from the snapshot whose children, or with a flag descendants, are looked at; without one all are looked
     *     at, or with the flag the roots
     */
    static List<SnapshotDocument> select(Moments<SnapshotDocument> all, Optional<String> from, int flags) {
        if ((flags & (METADATA | NO_METADATA)) == NO_METADATA) {
            return List.of();
        }
        boolean deep = from.isPresent() == ((flags & ROOTS_OR_DESCENDANTS) != 0);
        List<SnapshotDocument> candidates = deep ? all.descendants(from) : all.children(from);
        return candidates.stream()
                .filter(snapshot -> fitsState(snapshot, flags & STATES))
                .filter(snapshot -> fitsPlace(snapshot, flags & (INTERNAL | EXTERNAL)))
                .filter(snapshot -> (flags & LEAVES) == 0
                        || all.children(Optional.of(snapshot.name())).isEmpty())
                .filter(snapshot -> (flags & NO_LEAVES) == 0
                        || !all.children(Optional.of(snapshot.name())).isEmpty())
                .toList();
    }

    private static boolean fitsState(SnapshotDocument snapshot, int wanted) {
        int own = switch (snapshot.state().orElse(SnapshotState.NOSTATE)) {
            case SHUTOFF -> INACTIVE;
            case DISK_SNAPSHOT -> DISK_ONLY;
            case NOSTATE, RUNNING, BLOCKED, PAUSED, SHUTDOWN, CRASHED, PMSUSPENDED -> ACTIVE;
        };
        return wanted == 0 || (wanted & own) != 0;
    }

    private static boolean fitsPlace(SnapshotDocument snapshot, int wanted) {
        return wanted == 0 || (wanted & (snapshot.isExternal() ? EXTERNAL : INTERNAL)) != 0;
    }
}
