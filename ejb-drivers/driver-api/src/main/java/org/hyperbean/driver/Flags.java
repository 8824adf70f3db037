package org.hyperbean.driver;

/** The check that every driver makes of a call's flags. */
public final class Flags {
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
}
