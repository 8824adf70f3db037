package org.hyperbean.drivers.test;

import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DomainLifecycle;
import org.hyperbean.driver.DomainState;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.JobLock;

/** Starting and stopping the domains of a test node: they obey at once. */
final class TestDomainLifecycle implements DomainLifecycle {
    /** Every way to ask a guest for a reboot. */
    private static final int REBOOT_WAYS = 0x1F;

    private static final int DESTROY_GRACEFUL = 1;

    private final TestNode node;
    private final Identity caller;

    TestDomainLifecycle(TestNode node, Identity caller) {
        this.node = node;
        this.caller = caller;
    }

    @Override
    public Domain start(Domain target, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainCreateWithFlags");
        TestDomain domain = find(target);
        try (JobLock.Job _ = domain.begin(Api.DOMAIN_CREATE_WITH_FLAGS, caller)) {
            if (domain.picture().state() != DomainState.SHUTOFF) {
                throw TestErrors.internal("Domain '" + domain.name() + "' is already running");
            }
            int id = node.domains().nextId();
            node.domains().activated(id, domain);
            domain.replace(domain.picture().started(id, DomainStateReason.RUNNING_BOOTED));
            return report(domain, DomainEventDetail.STARTED_BOOTED);
        }
    }

    @Override
    public void suspend(Domain target) {
        TestDomain domain = find(target);
        try (JobLock.Job _ = domain.begin(Api.DOMAIN_SUSPEND, caller)) {
            DomainState state = domain.picture().state();
            if (state == DomainState.SHUTOFF || state == DomainState.PAUSED) {
                throw TestErrors.internal("domain '" + domain.name() + "' not running");
            }
            domain.replace(domain.picture().withReason(DomainStateReason.PAUSED_USER));
            report(domain, DomainEventDetail.SUSPENDED_PAUSED);
        }
    }

    @Override
    public void resume(Domain target) {
        TestDomain domain = find(target);
        try (JobLock.Job _ = domain.begin(Api.DOMAIN_RESUME, caller)) {
            if (domain.picture().state() != DomainState.PAUSED) {
                throw TestErrors.internal("domain '" + domain.name() + "' not paused");
            }
            domain.replace(domain.picture().withReason(DomainStateReason.RUNNING_UNPAUSED));
            report(domain, DomainEventDetail.RESUMED_UNPAUSED);
        }
    }

    @Override
    public void shutdown(Domain target, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainShutdownFlags");
        TestDomain domain = find(target);
        try (JobLock.Job _ = domain.begin(Api.DOMAIN_SHUTDOWN_FLAGS, caller)) {
            if (domain.picture().state() == DomainState.SHUTOFF) {
                throw TestErrors.internal("domain '" + domain.name() + "' not running");
            }
            stop(domain, DomainStateReason.SHUTOFF_SHUTDOWN, DomainEventDetail.STOPPED_SHUTDOWN);
        }
    }

    @Override
    public void reboot(Domain target, int flags) {
        TestErrors.checkFlags(flags, REBOOT_WAYS, "testDomainReboot");
        TestDomain domain = find(target);
        try (JobLock.Job _ = domain.begin(Api.DOMAIN_REBOOT, caller)) {
            checkActive(domain);
            switch (domain.picture().rebootAction()) {
                case RESTART, RENAME_RESTART ->
                    domain.replace(domain.picture().withReason(DomainStateReason.RUNNING_BOOTED));
                case DESTROY, PRESERVE, COREDUMP_DESTROY, COREDUMP_RESTART ->
                    stop(domain, DomainStateReason.SHUTOFF_SHUTDOWN, DomainEventDetail.STOPPED_SHUTDOWN);
            }
        }
    }

    @Override
    public void reset(Domain target, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainReset");
        checkActive(find(target));
    }

    @Override
    public void destroy(Domain target, int flags) {
        TestErrors.checkFlags(flags, DESTROY_GRACEFUL, "testDomainDestroyFlags");
        TestDomain domain = find(target);
        try (JobLock.Job _ = domain.begin(Api.DOMAIN_DESTROY_FLAGS, caller)) {
            checkActive(domain);
            stop(domain, DomainStateReason.SHUTOFF_DESTROYED, DomainEventDetail.STOPPED_DESTROYED);
        }
    }

    @Override
    public void setAutostart(Domain target, boolean autostart) {
        TestDomain domain = find(target);
        try (JobLock.Job _ = domain.begin(Api.DOMAIN_SET_AUTOSTART, caller)) {
            domain.replace(domain.picture().withAutostart(autostart));
        }
    }

    private void stop(TestDomain domain, DomainStateReason reason, DomainEventDetail detail) {
        node.domains().deactivated(domain.picture().document().identity().id());
        domain.replace(domain.picture().stopped(reason));
        report(domain, detail);
        if (!domain.picture().persistent()) {
            node.domains().remove(domain);
        }
    }

    private TestDomain find(Domain target) {
        return node.domains().find(target.uuid()).orElseThrow(() -> TestErrors.gone(target));
    }

    private Domain report(TestDomain domain, DomainEventDetail detail) {
        Domain name = domain.picture().document().domain();
        node.report(name, detail);
        return name;
    }

    private static void checkActive(TestDomain domain) {
        if (!domain.picture().isActive()) {
            throw TestErrors.notRunning();
        }
    }
}
