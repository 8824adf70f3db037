package org.hyperbean.drivers.test;

import java.util.Optional;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.moment.SnapshotDocument;
import org.hyperbean.documents.moment.SnapshotState;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * Makes a domain what it was. A domain that runs is stopped first.
 *
 * @param flags of {@code virDomainSnapshotRevertFlags}
 */
record SnapshotRevert(TestNode node, int flags) {
    private static final int RUNNING = 1;
    private static final int PAUSED = 1 << 1;
    private static final int FORCE = 1 << 2;

    /** Refuses flags that the test driver does not know. */
    SnapshotRevert {
        TestErrors.checkFlags(flags, RUNNING | PAUSED | FORCE, "testDomainRevertToSnapshot");
    }

    void revert(TestDomain domain, SnapshotDocument snapshot) {
        boolean online = snapshot.state().filter(SnapshotState::isOnline).isPresent();
        if (!domain.picture().persistent() && !online && !has(RUNNING | PAUSED)) {
            throw TestErrors.invalid("transient domain needs to request run or pause to revert to inactive snapshot");
        }
        DomainDocument config = snapshot.domain().orElseThrow(() -> lacksDomain(domain, snapshot));
        if (domain.picture().isActive()) {
            node.stop(domain, DomainStateReason.SHUTOFF_FROM_SNAPSHOT, DomainEventDetail.STOPPED_FROM_SNAPSHOT);
        }
        domain.replace(domain.picture().reverted(config.withId(Domain.INACTIVE)));
        if (online) {
            start(domain, snapshot);
        } else {
            announce(domain);
        }
        TestPicture picture = domain.picture();
        TestMoments moments = picture.moments();
        domain.replace(picture.withMoments(
                moments.withSnapshots(moments.snapshots().withCurrent(Optional.of(snapshot.name())))));
    }

    private void start(TestDomain domain, SnapshotDocument snapshot) {
        node.run(
                domain,
                id -> domain.picture().started(id, DomainStateReason.RUNNING_FROM_SNAPSHOT),
                DomainEventDetail.STARTED_FROM_SNAPSHOT);
        boolean wasPaused = snapshot.state().equals(Optional.of(SnapshotState.PAUSED));
        if (!has(RUNNING) && (wasPaused || has(PAUSED))) {
            domain.replace(domain.picture().withReason(DomainStateReason.PAUSED_FROM_SNAPSHOT));
            node.report(domain, DomainEventDetail.SUSPENDED_FROM_SNAPSHOT);
        }
    }

    /** libvirt's test driver tells of a start that was asked for and does not take place. */
    private void announce(TestDomain domain) {
        if (has(RUNNING | PAUSED)) {
            node.report(domain, DomainEventDetail.STARTED_FROM_SNAPSHOT);
        }
        if (has(PAUSED)) {
            node.report(domain, DomainEventDetail.SUSPENDED_FROM_SNAPSHOT);
        }
    }

    private boolean has(int anyOf) {
        return (flags & anyOf) != 0;
    }

    private static LibvirtException lacksDomain(TestDomain domain, SnapshotDocument snapshot) {
        return LibvirtException.of(
                ErrorCode.SNAPSHOT_REVERT_RISKY,
                ErrorDomain.TEST,
                "snapshot '%s' lacks domain '%s' rollback info".formatted(snapshot.name(), domain.name()));
    }
}
