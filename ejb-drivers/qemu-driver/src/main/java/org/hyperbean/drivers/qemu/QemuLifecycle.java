package org.hyperbean.drivers.qemu;

import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.domain.LifecycleActions;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DomainLifecycle;
import org.hyperbean.driver.DomainState;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Flags;
import org.hyperbean.driver.LibvirtException;

/** Starting and stopping domains. */
final class QemuLifecycle implements DomainLifecycle {
    private static final int START_PAUSED = 1;
    private static final int START_AUTODESTROY = 1 << 1;
    private static final int START_BYPASS_CACHE = 1 << 2;
    private static final int START_FORCE_BOOT = 1 << 3;
    private static final int START_VALIDATE = 1 << 4;
    private static final int START_RESET_NVRAM = 1 << 5;
    private static final int START_FLAGS =
            START_PAUSED | START_AUTODESTROY | START_BYPASS_CACHE | START_FORCE_BOOT | START_RESET_NVRAM;
    private static final int CREATE_FLAGS = START_PAUSED | START_AUTODESTROY | START_VALIDATE | START_RESET_NVRAM;
    private static final int AGENT = 1 << 1;
    private static final int POWER_FLAGS = 1 | AGENT;
    private static final int DESTROY_GRACEFUL = 1;

    private final QemuState driver;
    private final QemuConnection connection;
    private final GuestStopper stopper;
    private final GuestStarter starter;

    QemuLifecycle(QemuState driver, QemuConnection connection) {
        this.driver = driver;
        this.connection = connection;
        this.stopper = new GuestStopper(driver);
        this.starter = new GuestStarter(driver, stopper);
    }

    @Override
    public Domain start(Domain domain, int flags) {
        Flags.check(flags, START_FLAGS, ErrorDomain.QEMU, "qemuDomainCreateWithFlags");
        try (DomainClaim claim = claim(domain, Api.DOMAIN_CREATE_WITH_FLAGS)) {
            if (claim.domain().picture().isActive()) {
                throw QemuErrors.invalid("domain is already running");
            }
            return start(claim.domain(), flags);
        }
    }

    /** Starts what a document describes without keeping it. */
    Domain create(String xml, int flags) {
        Flags.check(flags, CREATE_FLAGS, ErrorDomain.QEMU, "qemuDomainCreateXML");
        DocumentKind.DOMAIN.validate(xml, flags, START_VALIDATE);
        DomainDocument document = DomainDocument.parse(xml, ParseOptions.DEFINITION, driver.rules());
        try (DomainClaim claim = DomainClaim.of(driver, document, Api.DOMAIN_CREATE_XML, connection.identity())) {
            QemuDomain domain = claim.domain();
            if (domain.picture().isActive()) {
                throw LibvirtException.of(
                        ErrorCode.OPERATION_INVALID,
                        ErrorDomain.DOMAIN,
                        "domain '" + document.name() + "' is already active");
            }
            return start(domain, document, flags);
        }
    }

    private Domain start(QemuDomain domain, int flags) {
        return start(domain, domain.picture().inactive(), flags);
    }

    private Domain start(QemuDomain domain, DomainDocument document, int flags) {
        starter.start(domain, document, (flags & START_PAUSED) != 0);
        if ((flags & START_AUTODESTROY) != 0) {
            connection.destroyAtClose(domain);
        }
        return domain.picture().domain();
    }

    @Override
    public void suspend(Domain domain) {
        try (DomainClaim claim = claim(domain, Api.DOMAIN_SUSPEND)) {
            QemuDomain running = active(claim);
            refuseSleeping(running);
            if (running.picture().state() == DomainState.PAUSED) {
                return;
            }
            running.setPauseReason(DomainStateReason.PAUSED_USER);
            running.monitor().execute("stop");
        }
    }

    @Override
    public void resume(Domain domain) {
        try (DomainClaim claim = claim(domain, Api.DOMAIN_RESUME)) {
            QemuDomain paused = active(claim);
            refuseSleeping(paused);
            if (paused.picture().state() == DomainState.RUNNING) {
                throw QemuErrors.invalid("domain is already running");
            }
            paused.setResumeReason(DomainStateReason.RUNNING_UNPAUSED);
            paused.monitor().execute("cont");
        }
    }

    private static void refuseSleeping(QemuDomain domain) {
        if (domain.picture().state() == DomainState.PMSUSPENDED) {
            throw QemuErrors.invalid("domain is pmsuspended");
        }
    }

    @Override
    public void shutdown(Domain domain, int flags) {
        Flags.check(flags, POWER_FLAGS, ErrorDomain.QEMU, "qemuDomainShutdownFlags");
        powerDown(domain, flags, Api.DOMAIN_SHUTDOWN_FLAGS, LifecycleActions::poweroff);
    }

    @Override
    public void reboot(Domain domain, int flags) {
        Flags.check(flags, POWER_FLAGS, ErrorDomain.QEMU, "qemuDomainReboot");
        powerDown(domain, flags, Api.DOMAIN_REBOOT, LifecycleActions::reboot);
    }

    /** Presses the power button; what the guest's end then means is decided by one of the document's actions. */
    private void powerDown(Domain domain, int flags, Api api, ChooseAction choice) {
        try (DomainClaim claim = claim(domain, api)) {
            QemuDomain running = active(claim);
            if ((flags & AGENT) != 0) {
                throw QemuErrors.unsupportedArgument("QEMU guest agent is not configured");
            }
            LifecycleActions actions = running.guest().document().platform().actions();
            running.setRestarting(restarts(choice.of(actions)));
            running.monitor().execute("system_powerdown");
        }
    }

    private static boolean restarts(LifecycleActions.Action action) {
        return switch (action) {
            case RESTART, RENAME_RESTART, COREDUMP_RESTART -> true;
            case DESTROY, PRESERVE, COREDUMP_DESTROY -> false;
        };
    }

    @FunctionalInterface
    private interface ChooseAction {
        LifecycleActions.Action of(LifecycleActions actions);
    }

    @Override
    public void reset(Domain domain, int flags) {
        Flags.check(flags, 0, ErrorDomain.QEMU, "qemuDomainReset");
        try (DomainClaim claim = claim(domain, Api.DOMAIN_RESET)) {
            QemuDomain running = active(claim);
            running.setRestarting(false);
            running.monitor().execute("system_reset");
            if (running.picture().state() == DomainState.CRASHED) {
                running.change(picture -> picture.withReason(DomainStateReason.PAUSED_CRASHED));
            }
        }
    }

    @Override
    public void destroy(Domain domain, int flags) {
        Flags.check(flags, DESTROY_GRACEFUL, ErrorDomain.QEMU, "qemuDomainDestroyFlags");
        try (DomainClaim claim = claim(domain, Api.DOMAIN_DESTROY_FLAGS)) {
            destroy(active(claim), flags == DESTROY_GRACEFUL);
        }
    }

    private void destroy(QemuDomain domain, boolean graceful) {
        domain.setRestarting(false);
        stopper.stop(domain, graceful, DomainStateReason.SHUTOFF_DESTROYED, DomainEventDetail.STOPPED_DESTROYED);
    }

    /** Ends a guest that was to live no longer than the connection, if it still runs. */
    void destroyAtClose(QemuDomain domain, Guest guest) {
        try (DomainClaim claim = DomainClaim.of(driver, domain, Api.DOMAIN_DESTROY_FLAGS, connection.identity())) {
            if (GuestStopper.isCurrent(claim.domain(), guest)) {
                destroy(domain, false);
            }
        }
    }

    @Override
    public void setAutostart(Domain domain, boolean autostart) {
        try (DomainClaim claim = claim(domain, Api.DOMAIN_SET_AUTOSTART)) {
            QemuDomain kept = claim.domain();
            if (!kept.picture().persistent()) {
                throw QemuErrors.invalid("cannot set autostart for transient domain");
            }
            driver.definitions().setAutostart(domain.name(), autostart);
            kept.change(picture -> picture.withAutostart(autostart));
        }
    }

    private DomainClaim claim(Domain domain, Api api) {
        return DomainClaim.of(driver, domain, api, connection.identity());
    }

    private static QemuDomain active(DomainClaim claim) {
        QemuDomain domain = claim.domain();
        if (!domain.picture().isActive()) {
            throw QemuErrors.notRunning();
        }
        return domain;
    }
}
