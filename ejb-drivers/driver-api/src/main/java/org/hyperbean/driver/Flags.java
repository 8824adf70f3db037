package org.hyperbean.driver;

/** What every driver does with the flags of a call. */
public final class Flags {
    /**
     * {@code VIR_TYPED_PARAM_STRING_OKAY}: the caller takes texts among typed parameters. libvirt tells every driver so
     * and leaves the texts out later, for clients that did not.
     */
    public static final int TEXTS = 4;

    private Flags() {}

    /**
     * Refuses flags that a function does not know.
     *
     * @param function the name that libvirt's message gives, for example {@code testDomainSuspend}
     */
    public static void check(int flags, int supported, ErrorDomain domain, String function) {
        int unknown = flags & ~supported;
        if (unknown != 0) {
            throw LibvirtException.unsupportedFlags(domain, unknown, function);
        }
    }

    /** Whether a property passes a pair of filters: neither is set, or the one that fits is. */
    public static boolean fits(int flags, int yes, int no, boolean value) {
        int wanted = flags & (yes | no);
        return wanted == 0 || (wanted & (value ? yes : no)) != 0;
    }
}
