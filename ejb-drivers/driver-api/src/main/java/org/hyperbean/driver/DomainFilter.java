package org.hyperbean.driver;

/**
 * The filters of {@code virConnectListAllDomainsFlags}. They come in groups; a domain passes when it fits one flag of
 * each group that has any flag set.
 */
public final class DomainFilter {
    /** All flags that there are. */
    public static final int ALL = 0xFFFF;

    /** Domains that run. */
    public static final int ACTIVE = 1;

    /** Domains that do not run. */
    public static final int INACTIVE = 1 << 1;

    private static final int PERSISTENT = 1 << 2;
    private static final int TRANSIENT = 1 << 3;
    private static final int RUNNING = 1 << 4;
    private static final int PAUSED = 1 << 5;
    private static final int SHUTOFF = 1 << 6;
    private static final int OTHER = 1 << 7;
    private static final int MANAGED_SAVE = 1 << 8;
    private static final int NO_MANAGED_SAVE = 1 << 9;
    private static final int AUTOSTART = 1 << 10;
    private static final int NO_AUTOSTART = 1 << 11;
    private static final int HAS_SNAPSHOT = 1 << 12;
    private static final int NO_SNAPSHOT = 1 << 13;
    private static final int HAS_CHECKPOINT = 1 << 14;
    private static final int NO_CHECKPOINT = 1 << 15;

    private DomainFilter() {}

    /** Whether snapshots and checkpoints decide; who keeps them apart need not look there otherwise. */
    public static boolean asksForMoments(int flags) {
        return (flags & (HAS_SNAPSHOT | NO_SNAPSHOT | HAS_CHECKPOINT | NO_CHECKPOINT)) != 0;
    }

    /** Whether a domain without snapshots and checkpoints passes. */
    public static boolean accepts(DomainStatus status, int flags) {
        return accepts(status, false, false, flags);
    }

    /** Whether a domain passes. */
    public static boolean accepts(DomainStatus status, boolean hasSnapshots, boolean hasCheckpoints, int flags) {
        return Flags.fits(flags, ACTIVE, INACTIVE, status.domain().isActive())
                && Flags.fits(flags, PERSISTENT, TRANSIENT, status.persistent())
                && Flags.fits(flags, MANAGED_SAVE, NO_MANAGED_SAVE, status.managedSave())
                && Flags.fits(flags, AUTOSTART, NO_AUTOSTART, status.autostart())
                && Flags.fits(flags, HAS_SNAPSHOT, NO_SNAPSHOT, hasSnapshots)
                && Flags.fits(flags, HAS_CHECKPOINT, NO_CHECKPOINT, hasCheckpoints)
                && fitsState(flags, status.state());
    }

    private static boolean fitsState(int flags, DomainState state) {
        int wanted = flags & (RUNNING | PAUSED | SHUTOFF | OTHER);
        int own = switch (state) {
            case RUNNING -> RUNNING;
            case PAUSED -> PAUSED;
            case SHUTOFF -> SHUTOFF;
            case NOSTATE, BLOCKED, SHUTDOWN, CRASHED, PMSUSPENDED -> OTHER;
        };
        return wanted == 0 || (wanted & own) != 0;
    }
}
