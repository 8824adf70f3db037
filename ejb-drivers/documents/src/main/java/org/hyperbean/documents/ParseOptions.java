package org.hyperbean.documents;

/**
 * How a document is to be read.
 *
 * @param inactive whether values that only a running domain has are dropped: ids, aliases, names of host interfaces
 * @param update whether defaults may change what the document says of the guest's hardware, as for a new definition
 */
public record ParseOptions(boolean inactive, boolean update) {
    /** For a document from a client that keeps old hardware as it is. */
    public static final ParseOptions INACTIVE = new ParseOptions(true, false);

    /** For a new definition. */
    public static final ParseOptions DEFINITION = new ParseOptions(true, true);

    /** For the daemon's own record of a running domain. */
    public static final ParseOptions STATUS = new ParseOptions(false, false);
}
