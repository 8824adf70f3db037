package org.hyperbean.driver;

/**
 * Which forms of a domain a call is about, out of the flags of {@code virDomainModificationImpact}: neither flag means
 * what is there now.
 *
 * @param live what runs
 * @param config the definition, which the next start runs
 */
public record DomainImpact(boolean live, boolean config) {
    /** The flag for what runs. */
    public static final int LIVE = 1;

    /** The flag for the definition. */
    public static final int CONFIG = 2;

    /** Both flags. */
    public static final int FLAGS = LIVE | CONFIG;

    /**
     * For calls that may be about both forms.
     *
     * @throws LibvirtException operation invalid: the domain does not run, or has no definition
     */
    public static DomainImpact of(int flags, boolean active, boolean persistent) {
        boolean current = (flags & FLAGS) == 0;
        boolean live = current ? active : (flags & LIVE) != 0;
        boolean config = current ? !active : (flags & CONFIG) != 0;
        if (live && !active) {
            throw invalid("domain is not running");
        }
        if (config && !persistent) {
            throw invalid("transient domains do not have any persistent config");
        }
        return new DomainImpact(live, config);
    }

    /**
     * For calls that are about one form.
     *
     * @throws LibvirtException invalid argument: both flags; else as {@link #of}
     */
    public static DomainImpact ofOne(int flags, boolean active, boolean persistent) {
        if ((flags & FLAGS) == FLAGS) {
            throw LibvirtException.invalidArgument(
                    ErrorDomain.DOMAIN,
                    "virDomainObjGetOneDefState",
                    "flags",
                    "Flags 'VIR_DOMAIN_AFFECT_LIVE' and 'VIR_DOMAIN_AFFECT_CONFIG' are mutually exclusive");
        }
        return of(flags, active, persistent);
    }

    private static LibvirtException invalid(String detail) {
        return LibvirtException.of(ErrorCode.OPERATION_INVALID, ErrorDomain.DOMAIN, detail);
    }
}
