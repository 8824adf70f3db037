package org.hyperbean.driver;

/**
 * The filters of {@code virConnectListAllStoragePoolsFlags}: the pairs of {@link NetworkFilter}, whose bits are the
 * same, and a flag for each type. A pool passes when it fits one flag of each kind that has any flag set.
 */
public final class StoragePoolFilter {
    /** All flags that there are. */
    public static final int ALL = 0xF_FFFF;

    private static final int TYPES = ALL & -1 << 6;

    private StoragePoolFilter() {}

    /**
     * Whether such a pool passes.
     *
     * @param type the flag of the pool's type
     */
    public static boolean accepts(boolean active, boolean persistent, boolean autostart, int type, int flags) {
        return NetworkFilter.accepts(active, persistent, autostart, flags)
                && ((flags & TYPES) == 0 || (flags & type) != 0);
    }
}
