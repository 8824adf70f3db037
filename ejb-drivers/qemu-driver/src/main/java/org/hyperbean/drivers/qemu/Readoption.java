package org.hyperbean.drivers.qemu;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DomainState;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.drivers.qemu.qmp.QmpClient;

/** Goes on with the guests that an earlier daemon of the same boot has left running. */
final class Readoption {
    private static final Logger LOGGER = System.getLogger(Readoption.class.getName());
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final QemuState driver;
    private final GuestStopper stopper;

    Readoption(QemuState driver, GuestStopper stopper) {
        this.driver = driver;
        this.stopper = stopper;
    }

    void readopt(StatusFiles.Status status) {
        Guest guest = status.guest();
        DomainDocument inactive = LiveDocument.asInactive(guest.document(), driver.rules());
        try (DomainClaim claim = DomainClaim.of(driver, inactive, Api.DOMAIN_CREATE, Identity.DAEMON)) {
            QemuDomain domain = claim.domain();
            domain.change(picture -> picture.withGuest(guest).withReason(status.reason()));
            if (guest.process().isAlive()) {
                reconnect(domain, guest, status.reason());
            } else {
                LOGGER.log(
                        Level.WARNING,
                        "domain {0} ended while no daemon ran",
                        guest.document().name());
                stopper.stop(domain, false, DomainStateReason.SHUTOFF_CRASHED, DomainEventDetail.STOPPED_FAILED);
            }
        }
    }

    /** A guest whose monitor does not answer is ended: nobody could tell it from one that writes to its disks. */
    private void reconnect(QemuDomain domain, Guest guest, DomainStateReason before) {
        try {
            QmpClient monitor = QmpClient.connect(
                    guest.monitorSocket(), DEADLINE, new MonitorEvents(driver, domain, guest, stopper));
            domain.setMonitor(monitor);
            DomainStateReason now = new MonitorQueries(monitor).reason();
            domain.change(picture -> picture.withReason(now.state() == before.state() ? before : now));
        } catch (IOException | LibvirtException e) {
            LOGGER.log(Level.ERROR, "the monitor of domain " + guest.document().name() + " is lost", e);
            stopper.stop(domain, false, DomainStateReason.SHUTOFF_CRASHED, DomainEventDetail.STOPPED_FAILED);
            return;
        }
        if (domain.picture().state() == DomainState.SHUTDOWN) {
            stopper.stop(domain, false, DomainStateReason.SHUTOFF_SHUTDOWN, DomainEventDetail.STOPPED_SHUTDOWN);
        }
    }
}
