package org.hyperbean.table;

import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainJobInfo;
import org.hyperbean.driver.DomainJobStats;
import org.hyperbean.driver.DomainJobs;
import org.hyperbean.table.Arguments.Flag;

/** Checks the caller's rights before each call of a group: long work on whole domains. */
record GuardedDomainJobs(DomainJobs operations, Guard guard) implements DomainJobs {
    private static final Flag COMPLETED = new Flag("VIR_DOMAIN_JOB_STATS_COMPLETED", 1);
    private static final Flag KEEP_COMPLETED = new Flag("VIR_DOMAIN_JOB_STATS_KEEP_COMPLETED", 1 << 1);

    @Override
    public DomainJobInfo info(Domain domain) {
        guard.check(Api.DOMAIN_GET_JOB_INFO);
        return operations.info(domain);
    }

    @Override
    public DomainJobStats statistics(Domain domain, int flags) {
        guard.check(Api.DOMAIN_GET_JOB_STATS, flags);
        Arguments.requires(Api.DOMAIN_GET_JOB_STATS, flags, KEEP_COMPLETED, COMPLETED);
        return operations.statistics(domain, flags);
    }

    @Override
    public void abort(Domain domain, int flags) {
        guard.check(Api.DOMAIN_ABORT_JOB_FLAGS, flags);
        operations.abort(domain, flags);
    }
}
