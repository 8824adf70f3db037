package org.hyperbean.drivers.test;

import java.util.Optional;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainJobInfo;
import org.hyperbean.driver.DomainJobStats;
import org.hyperbean.driver.DomainJobType;
import org.hyperbean.driver.DomainJobs;

/** The migrations of a test node's domains, as jobs. */
final class TestDomainJobs implements DomainJobs {
    private static final int STATS_COMPLETED = 1;
    private static final int STATS_KEEP_COMPLETED = 1 << 1;
    private static final int ABORT_POSTCOPY = 1;

    private final TestJobs jobs;

    TestDomainJobs(TestJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public DomainJobInfo info(Domain target) {
        return underWay(target, Api.DOMAIN_GET_JOB_INFO)
                .map(figures -> figures.info(DomainJobType.UNBOUNDED))
                .orElse(DomainJobInfo.NONE);
    }

    @Override
    public DomainJobStats statistics(Domain target, int flags) {
        TestErrors.checkFlags(flags, STATS_COMPLETED | STATS_KEEP_COMPLETED, "testDomainGetJobStats");
        if ((flags & STATS_COMPLETED) == 0) {
            return underWay(target, Api.DOMAIN_GET_JOB_STATS)
                    .map(figures -> figures.statistics(DomainJobType.UNBOUNDED, TransferFigures.OPERATION_OUT))
                    .orElse(DomainJobStats.NONE);
        }
        return jobs.compute(target, Api.DOMAIN_GET_JOB_STATS, domain -> {
            TestWork work = domain.work();
            if ((flags & STATS_KEEP_COMPLETED) == 0) {
                domain.replaceWork(work.withoutCompleted());
            }
            return work.completed()
                    .map(figures -> figures.statistics(DomainJobType.COMPLETED, operation(domain)))
                    .orElse(DomainJobStats.NONE);
        });
    }

    @Override
    public void abort(Domain target, int flags) {
        TestErrors.checkFlags(flags, ABORT_POSTCOPY, "testDomainAbortJobFlags");
        checkActive(target, Api.DOMAIN_ABORT_JOB_FLAGS);
        TestWork work = jobs.node().domain(target).work();
        if (work.arriving().isPresent()) {
            throw TestErrors.invalid("cannot abort incoming migration; use virDomainDestroy instead");
        }
        if ((flags & ABORT_POSTCOPY) != 0) {
            throw TestErrors.invalid("current job is not outgoing migration in post-copy mode");
        }
        work.leaving()
                .orElseThrow(() -> TestErrors.invalid("no job is active on the domain"))
                .abort();
    }

    private Optional<TransferFigures> underWay(Domain target, Api api) {
        checkActive(target, api);
        TestWork work = jobs.node().domain(target).work();
        if (work.arriving().isPresent()) {
            throw TestErrors.invalid("migration statistics are available only on the source host");
        }
        return work.leaving().map(OutgoingMigration::figures);
    }

    /** A domain that still runs after a migration has come; one that does not has gone. */
    private static int operation(TestDomain domain) {
        return domain.picture().isActive() ? TransferFigures.OPERATION_IN : TransferFigures.OPERATION_OUT;
    }

    private void checkActive(Domain target, Api api) {
        if (!jobs.read(target, api).isActive()) {
            throw TestErrors.notRunning();
        }
    }
}
