package org.hyperbean.driver;

/**
 * The filters of {@code virConnectListAllStoragePoolsFlags}: pairs as for networks, and a flag for each type. A pool
 * passes when it fits one flag of each kind that has any flag set.
 */
public final class StoragePoolFilter {
    /** All flags that there are. */
    public static final int ALL = 0xF_FFFF;

    private static final int INACTIVE = 1;
    private static final int ACTIVE = 1 << 1;
    private static final int PERSISTENT = 1 << 2;
    private static final int TRANSIENT = 1 << 3;
    private static final int AUTOSTART = 1 << 4;
    private static final int NO_AUTOSTART = 1 << 5;
    private static final int TYPES = ALL & -1 << 6;

    private StoragePoolFilter() {}

    /**
     * Whether such a pool passes.
     *
     * @param type the flag of the pool's type
     */
    public static boolean accepts(boolean active, boolean persistent, boolean autostart, int type, int flags) {
        return Flags.fits(flags, ACTIVE, INACTIVE, active)
                && Flags.fits(flags, PERSISTENT, TRANSIENT, persistent)
                && Flags.fits(flags, AUTOSTART, NO_AUTOSTART, autostart)
                && ((flags & TYPES) == 0 || (flags & type) != 0);
    }
}
