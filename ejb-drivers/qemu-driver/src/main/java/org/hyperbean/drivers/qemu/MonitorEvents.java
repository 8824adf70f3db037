package org.hyperbean.drivers.qemu;

import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.temporal.ChronoField;
import java.util.Optional;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DomainState;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.MonitorEvent;
import org.hyperbean.drivers.qemu.qmp.QmpEvent;
import org.hyperbean.drivers.qemu.qmp.QmpListener;

/**
 * Follows what one guest's monitor reports.
 *
 * <p>Threads: the monitor's reading thread calls it and only changes the domain's picture here. What takes longer (the
 * end of the guest, the second half of a reboot) runs on a virtual thread of its own, under the domain's job.
 */
final class MonitorEvents implements QmpListener {
    private static final Logger LOGGER = System.getLogger(MonitorEvents.class.getName());

    private final QemuState driver;
    private final QemuDomain domain;
    private final Guest guest;
    private final GuestStopper stopper;

    MonitorEvents(QemuState driver, QemuDomain domain, Guest guest, GuestStopper stopper) {
        this.driver = driver;
        this.domain = domain;
        this.guest = guest;
        this.stopper = stopper;
    }

    @Override
    public void event(QmpEvent event) {
        domain.report(reported -> monitorEvent(reported, event));
        switch (event.name()) {
            case "STOP" -> stopped();
            case "RESUME" -> resumed();
            case "RESET" -> domain.report(DomainEvent.Reboot::new);
            case "SHUTDOWN" -> shutdown(event.data());
            case "GUEST_PANICKED" -> panicked();
            case "SUSPEND" -> enter(DomainStateReason.PMSUSPENDED_UNKNOWN, DomainEventDetail.PMSUSPENDED_MEMORY);
            case "SUSPEND_DISK" -> enter(DomainStateReason.PMSUSPENDED_UNKNOWN, DomainEventDetail.PMSUSPENDED_DISK);
            case "WAKEUP" -> enter(DomainStateReason.RUNNING_WAKEUP, DomainEventDetail.STARTED_WAKEUP);
            case "BALLOON_CHANGE" -> ballooned(event.data());
            default -> LOGGER.log(Level.DEBUG, "event {0} of domain {1}", event.name(), name());
        }
    }

    private static MonitorEvent monitorEvent(Domain domain, QmpEvent event) {
        return new MonitorEvent(
                domain,
                event.name(),
                event.time().getEpochSecond(),
                event.time().get(ChronoField.MICRO_OF_SECOND),
                Optional.of(event.data()).filter(data -> !data.isEmpty()).map(JsonObject::toString));
    }

    private void stopped() {
        if (domain.picture().state() != DomainState.RUNNING || domain.isRestarting()) {
            return;
        }
        DomainStateReason reason = domain.pauseReason();
        domain.setPauseReason(DomainStateReason.PAUSED_UNKNOWN);
        enter(reason, DomainEventDetail.SUSPENDED_PAUSED);
    }

    private void resumed() {
        if (domain.picture().state() != DomainState.PAUSED || domain.isRestarting()) {
            return;
        }
        DomainStateReason reason = domain.resumeReason();
        domain.setResumeReason(DomainStateReason.RUNNING_UNPAUSED);
        enter(reason, DomainEventDetail.RESUMED_UNPAUSED);
    }

    private void enter(DomainStateReason reason, DomainEventDetail event) {
        domain.change(picture -> picture.withReason(reason), event);
    }

    private void ballooned(JsonObject data) {
        long kiB = data.getJsonNumber("actual").longValue() / 1024;
        domain.change(picture -> picture.withMemory(kiB));
    }

    private void shutdown(JsonObject data) {
        if (domain.isRestarting()) {
            inBackground(this::restart);
            return;
        }
        if (domain.picture().state() == DomainState.SHUTDOWN) {
            return;
        }
        DomainEventDetail detail = !data.containsKey("guest")
                ? DomainEventDetail.SHUTDOWN_FINISHED
                : data.getBoolean("guest") ? DomainEventDetail.SHUTDOWN_GUEST : DomainEventDetail.SHUTDOWN_HOST;
        enter(DomainStateReason.SHUTDOWN_UNKNOWN, detail);
        inBackground(this::end);
    }

    private void panicked() {
        enter(DomainStateReason.CRASHED_PANICKED, DomainEventDetail.CRASHED_PANICKED);
        switch (guest.document().platform().actions().crash()) {
            case DESTROY, COREDUMP_DESTROY, RENAME_RESTART ->
                inBackground(() -> stopper.stop(
                        domain, false, DomainStateReason.SHUTOFF_CRASHED, DomainEventDetail.STOPPED_CRASHED));
            case RESTART, COREDUMP_RESTART -> inBackground(this::restart);
            case PRESERVE -> LOGGER.log(Level.INFO, "domain {0} is preserved after its crash", name());
        }
    }

    @Override
    public void disconnected() {
        inBackground(this::end);
    }

    /** The guest shut itself down, or its process ended without a word. */
    private void end() {
        if (domain.picture().state() == DomainState.SHUTDOWN) {
            stopper.stop(domain, false, DomainStateReason.SHUTOFF_SHUTDOWN, DomainEventDetail.STOPPED_SHUTDOWN);
        } else {
            LOGGER.log(Level.WARNING, "domain {0} ended without a shutdown: it has crashed", name());
            stopper.stop(domain, false, DomainStateReason.SHUTOFF_CRASHED, DomainEventDetail.STOPPED_FAILED);
        }
    }

    /** The guest has powered off in order to boot again. */
    private void restart() {
        domain.monitor().execute("system_reset");
        domain.monitor().execute("cont");
        domain.setRestarting(false);
        if (domain.picture().state() != DomainState.RUNNING) {
            DomainStateReason reason = domain.picture().state() == DomainState.CRASHED
                    ? DomainStateReason.RUNNING_CRASHED
                    : DomainStateReason.RUNNING_BOOTED;
            enter(reason, DomainEventDetail.RESUMED_UNPAUSED);
        }
    }

    /** Nothing is done when the domain was ended meanwhile, or when the daemon let go of the monitor. */
    private void inBackground(Runnable step) {
        Thread.ofVirtual().name("qemu-" + name()).start(() -> {
            try (DomainClaim claim = DomainClaim.of(driver, domain, Api.DOMAIN_DESTROY_FLAGS, Identity.DAEMON)) {
                if (claim.domain().hasMonitor() && GuestStopper.isCurrent(domain, guest)) {
                    step.run();
                }
            } catch (LibvirtException e) {
                LOGGER.log(Level.ERROR, "domain " + name() + " could not follow its guest", e);
            }
        });
    }

    private String name() {
        return guest.document().name();
    }
}
