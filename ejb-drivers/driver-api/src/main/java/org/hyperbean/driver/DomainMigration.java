package org.hyperbean.driver;

import java.util.Optional;

/**
 * Domains that move from one host to another, in libvirt's third protocol: a client, or the source's daemon, calls the
 * phases in turn on both sides and carries the cookies from one to the other. Flags are those of
 * {@link MigrationFlags}.
 */
public interface DomainMigration {
    /** On the source: says what will come. With change protection the domain's job is held from here to the end. */
    default Offer begin(Domain domain, MigrationParameters parameters, int flags) {
        throw Api.DOMAIN_MIGRATE3.unsupported();
    }

    /** On the destination: makes the domain, which waits for its memory. Its document is among the parameters. */
    default Place prepare(MigrationParameters parameters, MigrationCookie cookie, int flags) {
        throw Api.DOMAIN_MIGRATE3.unsupported();
    }

    /** On the destination: makes the domain, whose memory comes over the connection. */
    default Tunnel prepareTunnel(MigrationParameters parameters, MigrationCookie cookie, int flags) {
        throw Api.DOMAIN_MIGRATE3.unsupported();
    }

    /**
     * On the source: sends the memory. Returns when all is sent and the domain stands still; when it throws, the domain
     * goes on and nothing remains to be confirmed.
     *
     * @param destination the URI of the destination's daemon, when the source's is to speak to it
     */
    default MigrationCookie perform(
            Domain domain,
            Optional<String> destination,
            MigrationParameters parameters,
            MigrationCookie cookie,
            int flags) {
        throw Api.DOMAIN_MIGRATE3.unsupported();
    }

    /**
     * On the destination: lets the domain run, or forgets it.
     *
     * @param parameters with the domain's name
     * @param cancelled whether the source has failed
     * @throws LibvirtException migration successfully aborted, when it was to be forgotten and is
     */
    default Arrival finish(MigrationParameters parameters, MigrationCookie cookie, int flags, boolean cancelled) {
        throw Api.DOMAIN_MIGRATE3.unsupported();
    }

    /**
     * On the source: ends the domain, or lets it go on.
     *
     * @param cancelled whether it does not run on the destination
     */
    default void confirm(
            Domain domain, MigrationParameters parameters, MigrationCookie cookie, int flags, boolean cancelled) {
        throw Api.DOMAIN_MIGRATE3.unsupported();
    }

    /** Sets how long the domain may stand still at the end of its migration, in milliseconds. */
    default void setMaximumDowntime(Domain domain, long milliseconds, int flags) {
        throw Api.DOMAIN_MIGRATE_SET_MAX_DOWNTIME.unsupported();
    }

    /** How long the domain may stand still at the end of a migration, in milliseconds. */
    default long maximumDowntime(Domain domain, int flags) {
        throw Api.DOMAIN_MIGRATE_GET_MAX_DOWNTIME.unsupported();
    }

    /** Sets what migrations send at most, in MiB per second. Flags of {@code virDomainMigrateMaxSpeedFlags}. */
    default void setMaximumSpeed(Domain domain, long bandwidth, int flags) {
        throw Api.DOMAIN_MIGRATE_SET_MAX_SPEED.unsupported();
    }

    /** What migrations send at most, in MiB per second. Flags of {@code virDomainMigrateMaxSpeedFlags}. */
    default long maximumSpeed(Domain domain, int flags) {
        throw Api.DOMAIN_MIGRATE_GET_MAX_SPEED.unsupported();
    }

    /** Sets the size of the cache for compressed migration, in bytes. */
    default void setCompressionCache(Domain domain, long size, int flags) {
        throw Api.DOMAIN_MIGRATE_SET_COMPRESSION_CACHE.unsupported();
    }

    /** The size of the cache for compressed migration, in bytes. */
    default long compressionCache(Domain domain, int flags) {
        throw Api.DOMAIN_MIGRATE_GET_COMPRESSION_CACHE.unsupported();
    }

    /** Lets the domain go on on the destination before all of its memory is there. */
    default void startPostCopy(Domain domain, int flags) {
        throw Api.DOMAIN_MIGRATE_START_POST_COPY.unsupported();
    }

    /**
     * What a source offers.
     *
     * @param xml the domain's document, for the destination
     */
    record Offer(MigrationCookie cookie, String xml) {}

    /**
     * Where a destination waits.
     *
     * @param uri where the memory is to be sent; empty for the one that the client gave
     */
    record Place(MigrationCookie cookie, Optional<String> uri) {}

    /**
     * Where a destination waits for memory that comes over the connection.
     *
     * @param stream takes the memory
     */
    record Tunnel(MigrationCookie cookie, DataStream stream) {}

    /**
     * A domain that has arrived.
     *
     * @param domain with its id on the destination
     */
    record Arrival(Domain domain, MigrationCookie cookie) {}
}
