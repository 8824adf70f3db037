package org.hyperbean.drivers.test;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DomainState;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.JobLock;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.MigrationFlags;

/**
 * A domain's way to another host, seen from the source. Whatever fails, the domain goes on here; only when all memory
 * was sent and nobody tells whether it runs over there, it stays paused until somebody decides.
 *
 * <p>Each call of a phase runs on a thread of its own, and {@code phase} decides which may go ahead: one that does not
 * find the phase before it is refused. The thread that holds ENDING ends the migration. Changes of the domain are steps
 * of {@code job}. {@code speed} and {@code paused} are written by the thread that performs and are volatile for those
 * that tell of the progress or confirm.
 */
final class OutgoingMigration implements ConnectionMigrations.Pending {
    /** What may be done with a domain that leaves: to slow it down, to end it, and to steer its migration. */
    static final Set<Api> ADMITTED = Set.of(
            Api.DOMAIN_SUSPEND,
            Api.DOMAIN_DESTROY_FLAGS,
            Api.DOMAIN_GET_JOB_STATS,
            Api.DOMAIN_MIGRATE_SET_MAX_DOWNTIME,
            Api.DOMAIN_MIGRATE_SET_MAX_SPEED,
            Api.DOMAIN_MIGRATE_SET_COMPRESSION_CACHE);

    private static final long NEVER = 0;

    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.BEGUN);
    private final TestNode node;
    private final TestDomain domain;
    private final JobLock.LongJob job;
    private final ConnectionMigrations connection;
    private final MemoryTransfer transfer;
    private final MigrationPatience patience;
    private final boolean ran;
    private volatile long speed = MigrationSettings.HIGHEST_SPEED;
    private volatile long paused = NEVER;

    private OutgoingMigration(TestNode node, TestDomain domain, JobLock.LongJob job, ConnectionMigrations connection) {
        this.node = node;
        this.domain = domain;
        this.job = job;
        this.connection = connection;
        ran = domain.picture().state() == DomainState.RUNNING;
        transfer = new MemoryTransfer(
                domain.picture().document().memory().currentKiB() << 10,
                () -> Math.min(speed, domain.work().settings().speed()) << 20);
        patience = MigrationPatience.begin(MigrationPatience.USUAL, this::giveUp);
    }

    /** Begins a migration with the domain's job, which it gives back at its end. */
    static OutgoingMigration begin(
            TestNode node, TestDomain domain, JobLock.LongJob job, ConnectionMigrations connection) {
        OutgoingMigration begun = new OutgoingMigration(node, domain, job, connection);
        try (JobLock.Job _ = job.step(ErrorDomain.TEST)) {
            domain.replaceWork(domain.work().withLeaving(begun));
        }
        connection.begun(begun);
        return begun;
    }

    /**
     * Sends the memory and stops the guest.
     *
     * @param bandwidth the most MiB in a second
     * @param live whether the guest runs meanwhile
     */
    TransferFigures perform(long bandwidth, boolean live) {
        advance(Phase.BEGUN, Phase.PERFORMING);
        speed = bandwidth;
        boolean sent = false;
        try {
            if (!live) {
                pause();
            }
            send();
            pause();
            phase.set(Phase.PERFORMED);
            sent = true;
            return transfer.figures();
        } finally {
            if (!sent) {
                phase.set(Phase.ENDING);
                try {
                    goOn();
                } finally {
                    end(Optional.empty());
                }
            }
        }
    }

    /**
     * Ends the migration as the destination has told.
     *
     * @param cancelled whether the domain does not run there
     */
    void confirm(boolean cancelled, int flags) {
        boolean offline = (flags & MigrationFlags.OFFLINE) != 0;
        boolean early = offline || (cancelled && phase.get() == Phase.BEGUN);
        advance(early ? Phase.BEGUN : Phase.PERFORMED, Phase.ENDING);
        Optional<TransferFigures> completed = cancelled || offline ? Optional.empty() : Optional.of(completed());
        try {
            if (cancelled) {
                goOn();
            } else {
                leave(completed, (flags & MigrationFlags.UNDEFINE_SOURCE) != 0);
            }
        } finally {
            end(completed);
        }
    }

    /** How far the sending is. */
    TransferFigures figures() {
        return transfer.figures();
    }

    /** Ends the sending, now or as soon as it begins. The call that performs it then fails. */
    void abort() {
        transfer.abort();
    }

    @Override
    public void giveUp() {
        transfer.abort();
        if (phase.compareAndSet(Phase.BEGUN, Phase.ENDING) || phase.compareAndSet(Phase.PERFORMED, Phase.ENDING)) {
            end(Optional.empty());
        }
    }

    static LibvirtException notMigrating(String name) {
        return TestErrors.invalid("domain '" + name + "' is not being migrated");
    }

    private void advance(Phase from, Phase to) {
        if (!phase.compareAndSet(from, to)) {
            throw notMigrating(domain.name());
        }
    }

    private void send() {
        try {
            if (!transfer.run(() -> domain.picture().state() == DomainState.RUNNING, this::tell)) {
                checkActive();
                throw aborted();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw aborted().causedBy(e);
        }
    }

    private void tell(int iteration) {
        append(new DomainEvent.MigrationIteration(name(), iteration));
    }

    private void pause() {
        try (JobLock.Job _ = job.step(ErrorDomain.TEST)) {
            checkActive();
            if (paused == NEVER) {
                paused = System.nanoTime();
            }
            if (domain.picture().state() == DomainState.RUNNING) {
                domain.replace(domain.picture().withReason(DomainStateReason.PAUSED_MIGRATION));
                node.report(domain, DomainEventDetail.SUSPENDED_MIGRATED);
            }
        }
    }

    /** Lets a guest run again that was stopped for this migration. */
    private void goOn() {
        try (JobLock.Job _ = job.step(ErrorDomain.TEST)) {
            if (ran && isHere() && domain.picture().reason() == DomainStateReason.PAUSED_MIGRATION) {
                domain.replace(domain.picture().withReason(DomainStateReason.RUNNING_MIGRATION_CANCELED));
                node.report(domain, DomainEventDetail.RESUMED_MIGRATED);
            }
        }
    }

    /** A domain that is not to stay goes before it is told of, so that whoever looks then does not find it. */
    private void leave(Optional<TransferFigures> completed, boolean undefine) {
        try (JobLock.Job _ = job.step(ErrorDomain.TEST)) {
            boolean stops = completed.isPresent() && domain.picture().isActive();
            if (!isHere() || (domain.picture().isActive() && !stops)) {
                return;
            }
            boolean forgets = undefine && domain.picture().persistent();
            if (forgets || !domain.picture().persistent()) {
                node.domains().remove(domain);
            }
            if (stops) {
                stop(completed.get());
            }
            if (forgets) {
                domain.replace(domain.picture().withPersistent(false));
                node.report(domain, DomainEventDetail.UNDEFINED_REMOVED);
            }
        }
    }

    private void stop(TransferFigures completed) {
        node.stop(domain, DomainStateReason.SHUTOFF_MIGRATED, DomainEventDetail.STOPPED_MIGRATED);
        append(new DomainEvent.JobCompleted(name(), completed.parameters(TransferFigures.OPERATION_OUT)));
    }

    private void append(DomainEvent event) {
        node.events().append(node.scope(), event);
    }

    private Domain name() {
        return domain.picture().document().domain();
    }

    private void end(Optional<TransferFigures> completed) {
        try (JobLock.Job _ = job.step(ErrorDomain.TEST)) {
            domain.replaceWork(domain.work().idle(completed));
        } finally {
            job.close();
            patience.close();
            connection.ended(this);
        }
    }

    private TransferFigures completed() {
        long downtime = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - paused);
        return transfer.figures().withTimes(transfer.elapsed(), downtime);
    }

    private boolean isHere() {
        return node.domains().has(domain);
    }

    private void checkActive() {
        if (!isHere() || !domain.picture().isActive()) {
            throw TestErrors.notRunning();
        }
    }

    private static LibvirtException aborted() {
        return LibvirtException.of(
                ErrorCode.OPERATION_ABORTED, ErrorDomain.TEST, "job 'migration out' canceled by client");
    }

    private enum Phase {
        BEGUN,
        PERFORMING,
        PERFORMED,
        ENDING
    }
}
