package org.hyperbean.drivers.test;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.JobLock;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.MigrationFlags;

/**
 * A domain's way from another host, seen from the destination: it stands still until its memory is there. It is given
 * up when the connection closes that asked for it, or when nothing is heard of it for too long.
 *
 * <p>The calls come on threads of their own; the one that sets {@code ending} ends the migration. Changes of the domain
 * are steps of {@code job}.
 */
final class IncomingMigration implements ConnectionMigrations.Pending {
    /** What may be done with a domain that arrives: to end it. */
    static final Set<Api> ADMITTED = Set.of(Api.DOMAIN_DESTROY_FLAGS);

    private final AtomicBoolean ending = new AtomicBoolean();
    private final TestNode node;
    private final TestDomain domain;
    private final Origin origin;
    private final JobLock.LongJob job;
    private final ConnectionMigrations connection;
    private final MigrationPatience patience;

    private IncomingMigration(
            TestNode node, TestDomain domain, Origin origin, JobLock.LongJob job, ConnectionMigrations connection) {
        this.node = node;
        this.domain = domain;
        this.origin = origin;
        this.job = job;
        this.connection = connection;
        patience = MigrationPatience.begin(MigrationPatience.USUAL, this::giveUp);
    }

    /** Makes a domain wait, with its job, which is given back at the end. The domain does not run. */
    static IncomingMigration begin(
            TestNode node, TestDomain domain, Origin origin, JobLock.LongJob job, ConnectionMigrations connection) {
        IncomingMigration begun = new IncomingMigration(node, domain, origin, job, connection);
        try (JobLock.Job _ = job.step(ErrorDomain.TEST)) {
            domain.replaceWork(domain.work().withArriving(begun));
            if (!origin.offline()) {
                node.run(
                        domain,
                        id -> domain.picture().startedFrom(origin.document(), id, DomainStateReason.PAUSED_MIGRATION),
                        DomainEventDetail.STARTED_MIGRATED);
            }
        }
        connection.begun(begun);
        return begun;
    }

    /** Where the domain comes from, and as what. */
    Origin origin() {
        return origin;
    }

    /**
     * Lets the domain go on.
     *
     * @param figures what the source tells of the memory that it has sent
     * @param beforehand what is done first, with the domain's job
     */
    Domain finish(int flags, Optional<TransferFigures> figures, Runnable beforehand) {
        claim();
        boolean arrived = false;
        try (JobLock.Job _ = job.step(ErrorDomain.TEST)) {
            beforehand.run();
            checkArrived(figures);
            if ((flags & MigrationFlags.PERSIST_DESTINATION) != 0) {
                keepDefinition();
            }
            if (!origin.offline()) {
                goOn((flags & MigrationFlags.PAUSED) != 0);
            }
            arrived = true;
            return domain.picture().document().domain();
        } finally {
            end(arrived, figures);
        }
    }

    /** Forgets the domain because the source says so. */
    void cancel() {
        claim();
        end(false, Optional.empty());
    }

    @Override
    public void giveUp() {
        if (ending.compareAndSet(false, true)) {
            end(false, Optional.empty());
        }
    }

    static LibvirtException notArriving(String name) {
        return TestErrors.invalid("domain '" + name + "' is not processing incoming migration");
    }

    private void claim() {
        if (!ending.compareAndSet(false, true)) {
            throw notArriving(domain.name());
        }
    }

    private void checkArrived(Optional<TransferFigures> figures) {
        if (origin.offline()) {
            return;
        }
        if (!domain.picture().isActive()) {
            throw TestErrors.notRunning();
        }
        if (figures.isEmpty()) {
            throw TestErrors.failed("job 'migration in' unexpectedly failed");
        }
    }

    private void keepDefinition() {
        boolean known = domain.picture().persistent();
        domain.replace(domain.picture().withDefinition(origin.definition().orElse(origin.document())));
        node.report(domain, known ? DomainEventDetail.DEFINED_UPDATED : DomainEventDetail.DEFINED_ADDED);
    }

    private void goOn(boolean staysPaused) {
        domain.replace(domain.picture()
                .withReason(staysPaused ? DomainStateReason.PAUSED_USER : DomainStateReason.RUNNING_MIGRATED));
        node.report(domain, staysPaused ? DomainEventDetail.SUSPENDED_PAUSED : DomainEventDetail.RESUMED_MIGRATED);
    }

    private void end(boolean arrived, Optional<TransferFigures> figures) {
        try (JobLock.Job _ = job.step(ErrorDomain.TEST)) {
            domain.replaceWork(domain.work().idle(arrived ? figures : Optional.empty()));
            if (!arrived) {
                forget();
            }
        } finally {
            job.close();
            patience.close();
            connection.ended(this);
        }
    }

    /** A domain that is not to stay goes before it is told of, so that whoever looks then does not find it. */
    private void forget() {
        if (!node.domains().has(domain)) {
            return;
        }
        if (!domain.picture().persistent()) {
            node.domains().remove(domain);
        }
        if (domain.picture().isActive()) {
            node.stop(domain, DomainStateReason.SHUTOFF_FAILED, DomainEventDetail.STOPPED_FAILED);
        }
    }

    /**
     * Where a domain comes from.
     *
     * @param document what is to run, or of an offline migration to be defined
     * @param name the domain's on the source
     * @param definition what the next start is to run, where that is something else
     * @param offline whether the domain does not run
     */
    record Origin(DomainDocument document, String name, Optional<DomainDocument> definition, boolean offline) {}
}
