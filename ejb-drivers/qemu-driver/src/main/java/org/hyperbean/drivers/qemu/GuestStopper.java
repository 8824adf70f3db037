package org.hyperbean.drivers.qemu;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.drivers.qemu.qmp.QmpClient;

/** Ends guests and clears away what they leave. Its methods are called under the domain's job. */
final class GuestStopper {
    private static final Logger LOGGER = System.getLogger(GuestStopper.class.getName());

    /** A process that has ended closes its monitor at once; its last reports are waited for. */
    private static final Duration LAST_REPORTS = Duration.ofSeconds(2);

    private final QemuState driver;

    GuestStopper(QemuState driver) {
        this.driver = driver;
    }

    /** Ends the domain's process, if it has not ended, and the domain with it. */
    void stop(QemuDomain domain, boolean graceful, DomainStateReason reason, DomainEventDetail event) {
        GuestProcess.end(domain.guest().process(), graceful);
        clearAway(domain, reason, event);
    }

    /** As {@link #stop}, for a start that failed: nobody was told that the domain runs, so nobody is told its end. */
    void discard(QemuDomain domain) {
        GuestProcess.end(domain.guest().process(), false);
        clearAway(domain, DomainStateReason.SHUTOFF_FAILED);
    }

    private void clearAway(QemuDomain domain, DomainStateReason reason, DomainEventDetail... events) {
        Guest guest = domain.guest();
        domain.takeMonitor().ifPresent(GuestStopper::awaitLastReports);
        removeFiles(guest, reason);
        domain.change(picture -> picture.stopped(reason), events);
    }

    private static void awaitLastReports(QmpClient monitor) {
        try {
            if (!monitor.awaitEnd(LAST_REPORTS)) {
                LOGGER.log(Level.WARNING, "the monitor of a process that has ended is still open");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            monitor.close();
        }
    }

    private void removeFiles(Guest guest, DomainStateReason reason) {
        String name = guest.document().name();
        try {
            new GuestLog(driver.folders().log(name)).append("shutting down, reason=" + reason.label());
            driver.statusFiles().delete(name);
            Files.deleteIfExists(driver.folders().pidFile(name));
            removeFolder(guest.folder());
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "files of domain " + name + " are left over", e);
        }
    }

    private static void removeFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }

    /** Whether the guest that a report was about is still the one that runs. */
    static boolean isCurrent(QemuDomain domain, Guest guest) {
        Optional<Guest> now = domain.picture().guest();
        return now.filter(other -> other.process().equals(guest.process())).isPresent();
    }
}
