package org.hyperbean.drivers.test;

import java.util.List;
import org.hyperbean.documents.domain.LifecycleActions.Action;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DomainLifecycle;
import org.hyperbean.driver.DomainState;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.PassedDescriptor;

/** Starting and stopping the domains of a test node: they obey at once. */
final class TestDomainLifecycle implements DomainLifecycle {
    /** Every way to ask a guest for a reboot. */
    private static final int REBOOT_WAYS = 0x1F;

    private static final int DESTROY_GRACEFUL = 1;

    private final TestNode node;
    private final TestJobs jobs;

    TestDomainLifecycle(TestJobs jobs) {
        this.jobs = jobs;
        node = jobs.node();
    }

    @Override
    public Domain start(Domain target, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainCreateWithFlags");
        return jobs.compute(target, Api.DOMAIN_CREATE_WITH_FLAGS, domain -> {
            if (domain.picture().state() != DomainState.SHUTOFF) {
                throw TestErrors.internal("Domain '" + target.name() + "' is already running");
            }
            return node.run(
                    domain,
                    id -> domain.picture().started(id, DomainStateReason.RUNNING_BOOTED),
                    DomainEventDetail.STARTED_BOOTED);
        });
    }

    /** As with the reference nothing is done with the files. */
    @Override
    public Domain start(Domain target, List<PassedDescriptor> files, int flags) {
        return start(target, flags);
    }

    @Override
    public void suspend(Domain target) {
        jobs.change(target, Api.DOMAIN_SUSPEND, domain -> {
            DomainState state = domain.picture().state();
            if (state == DomainState.SHUTOFF || state == DomainState.PAUSED) {
                throw TestErrors.internal("domain '" + target.name() + "' not running");
            }
            boolean leaves = domain.work().leaving().isPresent();
            domain.replace(domain.picture()
                    .withReason(leaves ? DomainStateReason.PAUSED_MIGRATION : DomainStateReason.PAUSED_USER));
            node.report(domain, leaves ? DomainEventDetail.SUSPENDED_MIGRATED : DomainEventDetail.SUSPENDED_PAUSED);
        });
    }

    @Override
    public void resume(Domain target) {
        jobs.change(target, Api.DOMAIN_RESUME, domain -> {
            if (domain.picture().state() != DomainState.PAUSED) {
                throw TestErrors.internal("domain '" + target.name() + "' not paused");
            }
            domain.replace(domain.picture().withReason(DomainStateReason.RUNNING_UNPAUSED));
            node.report(domain, DomainEventDetail.RESUMED_UNPAUSED);
        });
    }

    @Override
    public void shutdown(Domain target, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainShutdownFlags");
        jobs.change(target, Api.DOMAIN_SHUTDOWN_FLAGS, domain -> {
            if (domain.picture().state() == DomainState.SHUTOFF) {
                throw TestErrors.internal("domain '" + target.name() + "' not running");
            }
            end(domain, domain.picture().document().platform().actions().poweroff());
        });
    }

    @Override
    public void reboot(Domain target, int flags) {
        TestErrors.checkFlags(flags, REBOOT_WAYS, "testDomainReboot");
        jobs.change(target, Api.DOMAIN_REBOOT, domain -> {
            checkActive(domain);
            end(domain, domain.picture().document().platform().actions().reboot());
        });
    }

    @Override
    public void reset(Domain target, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainReset");
        jobs.change(target, Api.DOMAIN_RESET, TestDomainLifecycle::checkActive);
    }

    @Override
    public void destroy(Domain target, int flags) {
        TestErrors.checkFlags(flags, DESTROY_GRACEFUL, "testDomainDestroyFlags");
        jobs.change(target, Api.DOMAIN_DESTROY_FLAGS, domain -> {
            checkActive(domain);
            node.end(domain, DomainStateReason.SHUTOFF_DESTROYED, DomainEventDetail.STOPPED_DESTROYED);
        });
    }

    @Override
    public void setAutostart(Domain target, boolean autostart) {
        jobs.change(
                target,
                Api.DOMAIN_SET_AUTOSTART,
                domain -> domain.replace(domain.picture().withAutostart(autostart)));
    }

    /** Does what follows the guest's end. A guest that begins anew keeps its id, and nobody is told. */
    private void end(TestDomain domain, Action action) {
        switch (action) {
            case RESTART, RENAME_RESTART ->
                domain.replace(domain.picture().withReason(DomainStateReason.RUNNING_BOOTED));
            case DESTROY, PRESERVE, COREDUMP_DESTROY, COREDUMP_RESTART ->
                node.end(domain, DomainStateReason.SHUTOFF_SHUTDOWN, DomainEventDetail.STOPPED_SHUTDOWN);
        }
    }

    private static void checkActive(TestDomain domain) {
        if (!domain.picture().isActive()) {
            throw TestErrors.notRunning();
        }
    }
}
