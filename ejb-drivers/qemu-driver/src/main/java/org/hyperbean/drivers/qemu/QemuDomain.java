package org.hyperbean.drivers.qemu;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Event;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.JobLock;
import org.hyperbean.drivers.qemu.qmp.QmpClient;

/**
 * One domain of the driver.
 *
 * <p>Threads: any thread reads {@link #picture}, which is volatile and never waits. Calls that change the domain hold
 * its job. The monitor's reading thread changes the picture too, without the job, since it may not wait; so every
 * change of the picture is made under {@code changing}, together with its status file and its events, which keeps their
 * orders alike. {@code monitor}, {@code pauseReason}, {@code resumeReason} and {@code restarting} are volatile: they
 * are set under the job and read by the reading thread.
 */
final class QemuDomain {
    /** libvirt gives up a job after this time. */
    private static final Duration JOB_DEADLINE = Duration.ofSeconds(30);

    private final JobLock jobs = new JobLock(JOB_DEADLINE);
    private final ReentrantLock changing = new ReentrantLock();
    private final QemuState driver;
    private volatile DomainPicture picture;
    private volatile Optional<QmpClient> monitor = Optional.empty();
    private volatile DomainStateReason pauseReason = DomainStateReason.PAUSED_UNKNOWN;
    private volatile DomainStateReason resumeReason = DomainStateReason.RUNNING_UNPAUSED;
    private volatile boolean restarting;

    QemuDomain(QemuState driver, DomainPicture picture) {
        this.driver = driver;
        this.picture = picture;
    }

    DomainPicture picture() {
        return picture;
    }

    /** Takes the domain's job for a call. */
    JobLock.Job begin(Api api, Identity owner) {
        return jobs.begin(api, owner, ErrorDomain.QEMU);
    }

    /** What runs. */
    Guest guest() {
        return picture.guest().orElseThrow(QemuErrors::notRunning);
    }

    /** The connection to what runs. */
    QmpClient monitor() {
        return monitor.orElseThrow(QemuErrors::notRunning);
    }

    boolean hasMonitor() {
        return monitor.isPresent();
    }

    void setMonitor(QmpClient opened) {
        monitor = Optional.of(opened);
    }

    /** Lets go of the monitor: what it reports from now on no longer counts for the domain. */
    Optional<QmpClient> takeMonitor() {
        Optional<QmpClient> taken = monitor;
        monitor = Optional.empty();
        return taken;
    }

    /** Changes the picture and reports what that means. */
    void change(UnaryOperator<DomainPicture> change, DomainEventDetail... events) {
        changing.lock();
        try {
            picture = change.apply(picture);
            saveStatus();
            for (DomainEventDetail event : events) {
                driver.report(new DomainEvent.Lifecycle(picture.domain(), event));
            }
        } finally {
            changing.unlock();
        }
    }

    /** Reports something that does not change the picture, in its place among the changes. */
    void report(Function<Domain, Event> event) {
        changing.lock();
        try {
            driver.report(event.apply(picture.domain()));
        } finally {
            changing.unlock();
        }
    }

    /** A status that cannot be written is no reason to fail a change that has already happened. */
    private void saveStatus() {
        try {
            if (picture.isActive()) {
                driver.statusFiles().write(picture);
            }
        } catch (IOException e) {
            System.getLogger(QemuDomain.class.getName())
                    .log(Level.ERROR, "status of domain " + picture.domain().name() + " not written", e);
        }
    }

    /** Why the next stop of the processors happens. */
    DomainStateReason pauseReason() {
        return pauseReason;
    }

    void setPauseReason(DomainStateReason reason) {
        pauseReason = reason;
    }

    /** Why the processors will run next. */
    DomainStateReason resumeReason() {
        return resumeReason;
    }

    void setResumeReason(DomainStateReason reason) {
        resumeReason = reason;
    }

    /** Whether the next shutdown of the guest is the first half of a reboot. */
    boolean isRestarting() {
        return restarting;
    }

    void setRestarting(boolean changed) {
        restarting = changed;
    }
}
