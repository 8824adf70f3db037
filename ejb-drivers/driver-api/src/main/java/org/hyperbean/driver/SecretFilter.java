package org.hyperbean.driver;

/** The filters of {@code virConnectListAllSecretsFlags}, which come in pairs. */
public final class SecretFilter {
    /** All flags that there are. */
    public static final int ALL = 0xF;

    private static final int EPHEMERAL = 1;
    private static final int NO_EPHEMERAL = 1 << 1;
    private static final int PRIVATE = 1 << 2;
    private static final int NO_PRIVATE = 1 << 3;

    private SecretFilter() {}

    /** Whether such a secret passes. */
    public static boolean accepts(boolean ephemeral, boolean isPrivate, int flags) {
        return Flags.fits(flags, EPHEMERAL, NO_EPHEMERAL, ephemeral)
                && Flags.fits(flags, PRIVATE, NO_PRIVATE, isPrivate);
    }
}
