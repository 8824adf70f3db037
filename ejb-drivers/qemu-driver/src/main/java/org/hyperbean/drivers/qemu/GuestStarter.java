package org.hyperbean.drivers.qemu;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DomainState;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.drivers.qemu.commandline.ArgumentList;
import org.hyperbean.drivers.qemu.qmp.Json;
import org.hyperbean.drivers.qemu.qmp.QmpClient;
import org.hyperbean.host.Command;
import org.hyperbean.host.ProcessIdentity;
import org.hyperbean.host.SystemErrors;

/** Starts guests. Its methods are called under the domain's job. */
final class GuestStarter {
    private static final Logger LOGGER = System.getLogger(GuestStarter.class.getName());

    /** libvirt waits 30 seconds for the monitor, and longer for guests with much memory. */
    private static final Duration MONITOR_DEADLINE = Duration.ofSeconds(30);

    /** How long a process whose monitor ended may take to be gone. */
    private static final Duration EXIT_DEADLINE = Duration.ofSeconds(1);

    /** QEMU listens 20 to 40 ms after its start. */
    private static final Duration MONITOR_STEP = Duration.ofMillis(1);

    private final QemuState driver;
    private final GuestStopper stopper;

    GuestStarter(QemuState driver, GuestStopper stopper) {
        this.driver = driver;
        this.stopper = stopper;
    }

    /**
     * Starts a guest.
     *
     * @param inactive what it is made of
     * @param paused whether the processors are left stopped
     */
    void start(QemuDomain domain, DomainDocument inactive, boolean paused) {
        Emulator emulator = driver.emulators().get(emulatorPath(inactive));
        StartChecks.check(inactive);
        try {
            launch(domain, inactive, emulator);
        } catch (IOException e) {
            String text = "cannot start domain '" + inactive.name() + "': " + SystemErrors.reason(e);
            throw LibvirtException.systemError(ErrorDomain.QEMU, SystemErrors.number(e), text)
                    .causedBy(e);
        }
        try {
            begin(domain, paused);
        } catch (LibvirtException e) {
            stopper.discard(domain);
            throw e;
        }
    }

    private Path emulatorPath(DomainDocument document) {
        return document.devices()
                .emulator()
                .map(Path::of)
                .or(() -> document.os().architecture().flatMap(driver.emulators()::find))
                .orElseThrow(() -> LibvirtException.of(
                        ErrorCode.CONFIG_UNSUPPORTED,
                        ErrorDomain.QEMU,
                        "No emulator found for arch '"
                                + document.os().architecture().orElse("") + "'"));
    }

    /** Until the process is there: a failure before that leaves nothing behind but an empty folder. */
    private void launch(QemuDomain domain, DomainDocument inactive, Emulator emulator) throws IOException {
        int id = driver.ids().next();
        String name = inactive.name();
        Path folder = driver.folders().guestFolder(id, name);
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        DomainDocument document = LiveDocument.of(inactive, id, folder);
        List<String> arguments = ArgumentList.of(document, emulator.path(), Guest.monitorSocket(folder));
        Command command = Command.of(arguments)
                .withEnvironment("LC_ALL", "C")
                .withInherited("PATH")
                .withEnvironment("HOME", folder.toString());

        GuestLog log = new GuestLog(driver.folders().log(name));
        log.append("starting up, qemu version: " + emulator.versionText() + emulator.packaging() + "\n" + command);
        long said = log.size();
        Process process = command.startDaemon(log.file());
        ProcessIdentity identity = ProcessIdentity.of(process.pid()).orElseThrow(() -> exited(log, said));
        Files.writeString(driver.folders().pidFile(name), Long.toString(process.pid()), StandardCharsets.US_ASCII);
        Guest guest = new Guest(document, identity, folder, List.of());
        domain.change(picture -> picture.withGuest(guest).withReason(DomainStateReason.PAUSED_STARTING_UP));
        try {
            domain.setMonitor(connect(domain, guest, log, said));
        } catch (LibvirtException e) {
            stopper.discard(domain);
            throw e;
        }
    }

    private QmpClient connect(QemuDomain domain, Guest guest, GuestLog log, long said) {
        long end = System.nanoTime() + MONITOR_DEADLINE.toNanos();
        MonitorEvents listener = new MonitorEvents(driver, domain, guest, stopper);
        while (true) {
            try {
                return QmpClient.connect(guest.monitorSocket(), MONITOR_DEADLINE, listener);
            } catch (IOException e) {
                if (!guest.process().isAlive()) {
                    throw exited(log, said).causedBy(e);
                }
                if (System.nanoTime() - end >= 0) {
                    throw QemuErrors.internal("monitor socket did not show up: " + SystemErrors.reason(e))
                            .causedBy(e);
                }
                LockSupport.parkNanos(MONITOR_STEP.toNanos());
            } catch (LibvirtException e) {
                throw ends(guest) ? exited(log, said).causedBy(e) : e;
            }
        }
    }

    /** Whether a process is gone, or about to go: its sockets are closed a moment before. */
    private static boolean ends(Guest guest) {
        long end = System.nanoTime() + EXIT_DEADLINE.toNanos();
        while (guest.process().isAlive()) {
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            LockSupport.parkNanos(MONITOR_STEP.toNanos());
        }
        return true;
    }

    private static LibvirtException exited(GuestLog log, long said) {
        return QemuErrors.internal("process exited while connecting to monitor: " + log.after(said));
    }

    /** From the first answer of the monitor to a running guest. */
    private void begin(QemuDomain domain, boolean paused) {
        QmpClient monitor = domain.monitor();
        MonitorQueries queries = new MonitorQueries(monitor);
        DomainDocument document = LiveDocument.withTerminals(domain.guest().document(), queries.terminals());
        Guest known = domain.guest().withDocument(document).withVcpuThreads(queries.vcpuThreads());
        setBalloon(document, monitor);
        if (paused) {
            domain.change(
                    picture -> picture.withGuest(known).withReason(DomainStateReason.PAUSED_USER),
                    DomainEventDetail.STARTED_BOOTED,
                    DomainEventDetail.SUSPENDED_PAUSED);
            return;
        }
        domain.change(picture -> picture.withGuest(known));
        domain.setResumeReason(DomainStateReason.RUNNING_BOOTED);
        monitor.execute("cont");
        if (domain.picture().state() == DomainState.PAUSED) {
            domain.change(picture -> picture.withReason(DomainStateReason.RUNNING_BOOTED));
        }
        domain.change(picture -> picture, DomainEventDetail.STARTED_BOOTED);
        LOGGER.log(
                Level.INFO,
                "domain {0} runs as process {1}",
                document.name(),
                Long.toString(known.process().pid()));
    }

    private static void setBalloon(DomainDocument document, QmpClient monitor) {
        long current = document.memory().currentKiB();
        boolean hasBalloon = LiveDocument.hasBalloon(document);
        if (hasBalloon && current < document.memory().totalKiB()) {
            monitor.execute("balloon", Json.object("value", current * 1024));
        }
    }
}
