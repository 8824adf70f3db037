package org.hyperbean.driver;

/** The bits of {@code virDomainMigrateFlags}. */
public final class MigrationFlags {
    /** The guest runs while its memory travels. */
    public static final int LIVE = 1;

    /** The source's daemon speaks to the destination's; the client does not. */
    public static final int PEER_TO_PEER = 1 << 1;

    /** Memory travels within the connection of the daemons. */
    public static final int TUNNELLED = 1 << 2;

    /** The destination keeps a definition. */
    public static final int PERSIST_DESTINATION = 1 << 3;

    /** The source forgets its definition. */
    public static final int UNDEFINE_SOURCE = 1 << 4;

    /** The guest stays paused on the destination. */
    public static final int PAUSED = 1 << 5;

    /** Whole disks travel too. */
    public static final int NON_SHARED_DISK = 1 << 6;

    /** Disks travel as far as they differ. */
    public static final int NON_SHARED_INCREMENTAL = 1 << 7;

    /** Nobody may change the domain from the first phase to the last. */
    public static final int CHANGE_PROTECTION = 1 << 8;

    /** Disks may be lost. */
    public static final int UNSAFE = 1 << 9;

    /** Only the definition travels. */
    public static final int OFFLINE = 1 << 10;

    /** Memory travels compressed. */
    public static final int COMPRESSED = 1 << 11;

    /** A failing disk ends the migration. */
    public static final int ABORT_ON_ERROR = 1 << 12;

    /** The guest is slowed down until its memory can be copied. */
    public static final int AUTO_CONVERGE = 1 << 13;

    /** The guest may go on before all of its memory has arrived. */
    public static final int POSTCOPY = 1 << 15;

    /** Memory travels over several connections. */
    public static final int PARALLEL = 1 << 17;

    /** Writes reach both disks before they are done. */
    public static final int NON_SHARED_SYNCHRONOUS_WRITES = 1 << 18;

    private MigrationFlags() {}
}
