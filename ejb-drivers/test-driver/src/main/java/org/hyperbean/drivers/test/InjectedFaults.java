package org.hyperbean.drivers.test;

import java.util.Optional;
import java.util.Set;
import org.hyperbean.documents.domain.LifecycleActions;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.JobLock;
import org.hyperbean.driver.LibvirtException;

/**
 * The faults that domains carry in their metadata, on one extended connection.
 *
 * <p>Any thread makes calls. {@code abandoned} is written once, when the client goes away, and is volatile since calls
 * that hang look at it.
 */
final class InjectedFaults implements CallFaults {
    /** How faults are set and taken away; these calls always go through. */
    private static final Set<Api> NEVER_STRUCK = Set.of(Api.DOMAIN_SET_METADATA);

    private final NodeHandle handle;
    private final Identity caller;
    private volatile boolean abandoned;

    InjectedFaults(NodeHandle handle, Identity caller) {
        this.handle = handle;
        this.caller = caller;
    }

    /** Ends all that hangs: nobody waits for it any more. */
    void abandon() {
        abandoned = true;
        handle.node().extensions().hangs().wake();
    }

    @Override
    public void beforeReading(TestDomain domain, Api api) {
        strike(domain, api, false);
    }

    @Override
    public void beforeChanging(TestDomain domain, Api api) {
        strike(domain, api, true);
    }

    private void strike(TestDomain domain, Api api, boolean withJob) {
        find(domain, api)
                .filter(fault -> handle.node().extensions().faultUses().take(domain, fault))
                .ifPresent(fault -> {
                    switch (fault.action()) {
                        case DomainFault.Action.Hang hang -> hang(domain, api, fault, hang, withJob);
                        case DomainFault.Action.Fail fail -> throw copy(fail.failure());
                        case DomainFault.Action.Crash _ -> crash(domain, api, withJob);
                    }
                });
    }

    private static Optional<DomainFault> find(TestDomain domain, Api api) {
        return NEVER_STRUCK.contains(api)
                ? Optional.empty()
                : DomainFault.find(domain.picture().document(), api);
    }

    private void hang(TestDomain domain, Api api, DomainFault fault, DomainFault.Action.Hang hang, boolean withJob) {
        boolean ran = domain.picture().isActive();
        Hangs hangs = handle.node().extensions().hangs();
        try {
            if (withJob) {
                hangs.awaitWithJob(domain, hang.most(), () -> lasts(domain, fault, ran));
            } else {
                hangs.await(hang.most(), () -> lasts(domain, fault, ran));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw aborted(api).causedBy(e);
        }
        if (abandoned) {
            throw aborted(api);
        }
    }

    private boolean lasts(TestDomain domain, DomainFault fault, boolean ran) {
        TestPicture now = domain.picture();
        return !abandoned && now.isActive() == ran && handle.node().domains().has(domain) && fault.isIn(now.document());
    }

    private void crash(TestDomain domain, Api api, boolean withJob) {
        if (!domain.picture().isActive()) {
            return;
        }
        if (withJob) {
            crash(domain);
        } else {
            try (JobLock.Job _ = domain.begin(api, caller)) {
                crash(domain);
            }
        }
        throw LibvirtException.of(ErrorCode.OPERATION_FAILED, ErrorDomain.TEST, "domain is no longer running");
    }

    /** What is left of a guest that crashes is as the domain's {@code on_crash} has it. */
    private void crash(TestDomain domain) {
        TestNode node = handle.node();
        if (domain.picture().document().platform().actions().crash() == LifecycleActions.Action.PRESERVE) {
            domain.replace(domain.picture().withReason(DomainStateReason.CRASHED_PANICKED));
            node.report(domain, DomainEventDetail.CRASHED_PANICKED);
            return;
        }
        node.stop(domain, DomainStateReason.SHUTOFF_CRASHED, DomainEventDetail.STOPPED_CRASHED);
        if (!domain.picture().persistent()) {
            node.domains().remove(domain);
        }
    }

    /** An exception has the place where it was made, so each call gets one of its own. */
    private static LibvirtException copy(LibvirtException failure) {
        return LibvirtException.of(
                failure.code(), failure.domain(), failure.detail().orElseThrow());
    }

    private static LibvirtException aborted(Api api) {
        return LibvirtException.of(
                ErrorCode.OPERATION_ABORTED, ErrorDomain.TEST, api.apiName() + " hung until its client went away");
    }
}
