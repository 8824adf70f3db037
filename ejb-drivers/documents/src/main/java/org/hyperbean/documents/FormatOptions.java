package org.hyperbean.documents;

/**
 * How a document is to be written.
 *
 * @param secure with passwords
 * @param inactive without values that only a running domain has
 * @param migratable in a form that older hosts understand
 */
public record FormatOptions(boolean secure, boolean inactive, boolean migratable) {
    /** {@code VIR_DOMAIN_XML_SECURE}. */
    public static final int SECURE = 1;

    /** {@code VIR_DOMAIN_XML_INACTIVE}. */
    public static final int INACTIVE = 2;

    /** {@code VIR_DOMAIN_XML_UPDATE_CPU}. */
    public static final int UPDATE_CPU = 4;

    /** {@code VIR_DOMAIN_XML_MIGRATABLE}. */
    public static final int MIGRATABLE = 8;

    /** For the daemon's own record of a running domain. */
    public static final FormatOptions STATUS = new FormatOptions(true, false, false);

    /** For a definition on disk. */
    public static final FormatOptions DEFINITION = new FormatOptions(true, true, false);

    /** The options that flags of {@code virDomainXMLFlags} name. */
    public static FormatOptions of(int flags) {
        return new FormatOptions((flags & SECURE) != 0, (flags & INACTIVE) != 0, (flags & MIGRATABLE) != 0);
    }

    /** The same options with all that a running domain has. */
    public FormatOptions asLive() {
        return new FormatOptions(secure, false, migratable);
    }

    /** The same options for a domain that does not run. */
    public FormatOptions asInactive() {
        return new FormatOptions(secure, true, migratable);
    }
}
