package org.hyperbean.table;

import java.util.List;
import java.util.Optional;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.BlockJobInfo;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainBlockJobs;
import org.hyperbean.driver.TypedParameter;

/** Checks the caller's rights and arguments before each call of a group: long work on disks of domains. */
record GuardedDomainBlockJobs(DomainBlockJobs operations, Guard guard) implements DomainBlockJobs {
    private static final int REBASE_COPY = 1 << 3;

    /** Shallow, reuse, raw and device, which say how to copy. */
    private static final int REBASE_COPY_ONLY = 1 | 1 << 1 | 1 << 2 | 1 << 5;

    @Override
    public void pull(Domain domain, String disk, long bandwidth, int flags) {
        guard.check(Api.DOMAIN_BLOCK_PULL, flags);
        operations.pull(domain, disk, bandwidth, flags);
    }

    @Override
    public void rebase(Domain domain, String disk, Optional<String> base, long bandwidth, int flags) {
        guard.check(Api.DOMAIN_BLOCK_REBASE, flags);
        if ((flags & REBASE_COPY) != 0) {
            Arguments.notNull(Api.DOMAIN_BLOCK_REBASE, "base", base);
        } else {
            Arguments.flagsNeedCopy(Api.DOMAIN_BLOCK_REBASE, flags & REBASE_COPY_ONLY);
        }
        operations.rebase(domain, disk, base, bandwidth, flags);
    }

    @Override
    public void copy(Domain domain, String disk, String destination, List<TypedParameter> parameters, int flags) {
        guard.check(Api.DOMAIN_BLOCK_COPY, flags);
        operations.copy(domain, disk, destination, parameters, flags);
    }

    @Override
    public void commit(
            Domain domain, String disk, Optional<String> base, Optional<String> top, long bandwidth, int flags) {
        guard.check(Api.DOMAIN_BLOCK_COMMIT, flags);
        operations.commit(domain, disk, base, top, bandwidth, flags);
    }

    @Override
    public void abort(Domain domain, String disk, int flags) {
        guard.check(Api.DOMAIN_BLOCK_JOB_ABORT, flags);
        operations.abort(domain, disk, flags);
    }

    @Override
    public Optional<BlockJobInfo> info(Domain domain, String disk, int flags) {
        guard.check(Api.DOMAIN_GET_BLOCK_JOB_INFO, flags);
        return operations.info(domain, disk, flags);
    }

    @Override
    public void setSpeed(Domain domain, String disk, long bandwidth, int flags) {
        guard.check(Api.DOMAIN_BLOCK_JOB_SET_SPEED, flags);
        operations.setSpeed(domain, disk, bandwidth, flags);
    }
}
