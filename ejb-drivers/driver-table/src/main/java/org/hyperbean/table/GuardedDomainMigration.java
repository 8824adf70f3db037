package org.hyperbean.table;

import java.util.Optional;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainMigration;
import org.hyperbean.driver.MigrationCookie;
import org.hyperbean.driver.MigrationFlags;
import org.hyperbean.driver.MigrationParameters;
import org.hyperbean.table.Arguments.Flag;

/** Checks the caller's rights before each call of a group: moving domains to other hosts. */
record GuardedDomainMigration(DomainMigration operations, Guard guard) implements DomainMigration {
    private static final Flag NON_SHARED_DISK = new Flag("VIR_MIGRATE_NON_SHARED_DISK", MigrationFlags.NON_SHARED_DISK);
    private static final Flag NON_SHARED_INC =
            new Flag("VIR_MIGRATE_NON_SHARED_INC", MigrationFlags.NON_SHARED_INCREMENTAL);

    @Override
    public Offer begin(Domain domain, MigrationParameters parameters, int flags) {
        check(flags);
        return operations.begin(domain, parameters, flags);
    }

    @Override
    public Place prepare(MigrationParameters parameters, MigrationCookie cookie, int flags) {
        checkArrival(flags);
        return operations.prepare(parameters, cookie, flags);
    }

    @Override
    public Tunnel prepareTunnel(MigrationParameters parameters, MigrationCookie cookie, int flags) {
        checkArrival(flags);
        return operations.prepareTunnel(parameters, cookie, flags);
    }

    @Override
    public MigrationCookie perform(
            Domain domain,
            Optional<String> destination,
            MigrationParameters parameters,
            MigrationCookie cookie,
            int flags) {
        check(flags);
        return operations.perform(domain, destination, parameters, cookie, flags);
    }

    @Override
    public Arrival finish(MigrationParameters parameters, MigrationCookie cookie, int flags, boolean cancelled) {
        check(flags);
        return operations.finish(parameters, cookie, flags, cancelled);
    }

    @Override
    public void confirm(
            Domain domain, MigrationParameters parameters, MigrationCookie cookie, int flags, boolean cancelled) {
        check(flags);
        operations.confirm(domain, parameters, cookie, flags, cancelled);
    }

    @Override
    public void setMaximumDowntime(Domain domain, long milliseconds, int flags) {
        guard.check(Api.DOMAIN_MIGRATE_SET_MAX_DOWNTIME, flags);
        operations.setMaximumDowntime(domain, milliseconds, flags);
    }

    @Override
    public long maximumDowntime(Domain domain, int flags) {
        guard.check(Api.DOMAIN_MIGRATE_GET_MAX_DOWNTIME, flags);
        return operations.maximumDowntime(domain, flags);
    }

    @Override
    public void setMaximumSpeed(Domain domain, long bandwidth, int flags) {
        guard.check(Api.DOMAIN_MIGRATE_SET_MAX_SPEED, flags);
        operations.setMaximumSpeed(domain, bandwidth, flags);
    }

    @Override
    public long maximumSpeed(Domain domain, int flags) {
        guard.check(Api.DOMAIN_MIGRATE_GET_MAX_SPEED, flags);
        return operations.maximumSpeed(domain, flags);
    }

    @Override
    public void setCompressionCache(Domain domain, long size, int flags) {
        guard.check(Api.DOMAIN_MIGRATE_SET_COMPRESSION_CACHE, flags);
        operations.setCompressionCache(domain, size, flags);
    }

    @Override
    public long compressionCache(Domain domain, int flags) {
        guard.check(Api.DOMAIN_MIGRATE_GET_COMPRESSION_CACHE, flags);
        return operations.compressionCache(domain, flags);
    }

    @Override
    public void startPostCopy(Domain domain, int flags) {
        guard.check(Api.DOMAIN_MIGRATE_START_POST_COPY, flags);
        operations.startPostCopy(domain, flags);
    }

    private void check(int flags) {
        guard.check(Api.DOMAIN_MIGRATE3, flags);
        Arguments.exclusive(Api.DOMAIN_MIGRATE3, flags, NON_SHARED_DISK, NON_SHARED_INC);
    }

    /** A domain that arrives is one that is made: libvirt asks for the same rights. */
    private void checkArrival(int flags) {
        check(flags);
        guard.check(Api.DOMAIN_CREATE_XML);
    }
}
