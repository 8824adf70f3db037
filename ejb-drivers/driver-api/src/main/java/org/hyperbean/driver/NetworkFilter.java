package org.hyperbean.driver;

/**
 * The filters of {@code virConnectListAllNetworksFlags}. They come in pairs; a network passes when it fits one flag of
 * each pair that has any flag set.
 */
public final class NetworkFilter {
    /** All flags that there are. */
    public static final int ALL = 0x3F;

    private static final int INACTIVE = 1;
    private static final int ACTIVE = 1 << 1;
    private static final int PERSISTENT = 1 << 2;
    private static final int TRANSIENT = 1 << 3;
    private static final int AUTOSTART = 1 << 4;
    private static final int NO_AUTOSTART = 1 << 5;

    private NetworkFilter() {}

    /** Whether such a network passes. */
    public static boolean accepts(boolean active, boolean persistent, boolean autostart, int flags) {
        return Flags.fits(flags, ACTIVE, INACTIVE, active)
                && Flags.fits(flags, PERSISTENT, TRANSIENT, persistent)
                && Flags.fits(flags, AUTOSTART, NO_AUTOSTART, autostart);
    }
}
