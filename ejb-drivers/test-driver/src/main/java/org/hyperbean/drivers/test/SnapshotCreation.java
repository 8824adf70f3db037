package org.hyperbean.drivers.test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.hyperbean.documents.moment.Moments;
import org.hyperbean.documents.moment.Redefinition;
import org.hyperbean.documents.moment.SnapshotAlignment;
import org.hyperbean.documents.moment.SnapshotDocument;
import org.hyperbean.documents.moment.SnapshotLocation;
import org.hyperbean.documents.moment.SnapshotMemory;
import org.hyperbean.documents.moment.SnapshotState;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DomainStateReason;

/**
 * Takes a snapshot, or takes one in that was taken before.
 *
 * @param flags of {@code virDomainSnapshotCreateFlags}
 */
record SnapshotCreation(TestNode node, String xml, int flags) {
    private static final int REDEFINE = 1;
    private static final int CURRENT = 1 << 1;
    private static final int HALT = 1 << 3;
    private static final int QUIESCE = 1 << 6;
    private static final int ATOMIC = 1 << 7;
    private static final int LIVE = 1 << 8;
    private static final int VALIDATE = 1 << 9;

    /** Refuses flags that the test driver does not know. */
    SnapshotCreation {
        TestErrors.checkFlags(
                flags, REDEFINE | CURRENT | HALT | QUIESCE | ATOMIC | LIVE | VALIDATE, "testDomainSnapshotCreateXML");
    }

    SnapshotDocument create(TestDomain domain) {
        TestPicture picture = domain.picture();
        if (!picture.moments().checkpoints().isEmpty()) {
            throw TestErrors.unsupported("cannot create snapshot while checkpoint exists");
        }
        if (!picture.persistent() && has(HALT)) {
            throw TestErrors.invalid("cannot halt after transient domain snapshot");
        }
        DocumentKind.SNAPSHOT.validate(xml, flags, VALIDATE);
        return has(REDEFINE) ? redefine(domain, picture) : take(domain, picture);
    }

    private SnapshotDocument redefine(TestDomain domain, TestPicture picture) {
        Moments<SnapshotDocument> known = picture.moments().snapshots();
        SnapshotDocument told = SnapshotDocument.redefine(xml, TestDocuments.RULES);
        SnapshotDocument kept =
                new Redefinition(domain.uuid(), SnapshotCreation::isRegularFile).snapshot(told, known, false);
        Moments<SnapshotDocument> changed = known.put(kept);
        replace(domain, has(CURRENT) ? changed.withCurrent(Optional.of(kept.name())) : changed);
        return kept;
    }

    private SnapshotDocument take(TestDomain domain, TestPicture picture) {
        SnapshotDocument wanted = SnapshotDocument.create(xml, Instant.now(), false);
        boolean external = wanted.memory().location() == SnapshotLocation.EXTERNAL;
        SnapshotState state = SnapshotState.of(picture.state());
        SnapshotMemory memory = external
                ? wanted.memory()
                : SnapshotMemory.in(state == SnapshotState.SHUTOFF ? SnapshotLocation.NO : SnapshotLocation.INTERNAL);
        SnapshotLocation usual = external ? SnapshotLocation.EXTERNAL : SnapshotLocation.INTERNAL;
        SnapshotDocument taken = wanted.of(picture.document().copied().withId(Domain.INACTIVE), state, memory);
        SnapshotDocument aligned =
                new SnapshotAlignment(usual, !external, SnapshotCreation::isRegularFile).align(taken, Optional.empty());
        Moments<SnapshotDocument> known = picture.moments().snapshots();
        SnapshotDocument added = aligned.after(known.currentName());
        replace(domain, known.with(added).withCurrent(Optional.of(added.name())));
        if (has(HALT) && picture.isActive()) {
            node.stop(domain, DomainStateReason.SHUTOFF_FROM_SNAPSHOT, DomainEventDetail.STOPPED_FROM_SNAPSHOT);
        }
        return added;
    }

    private boolean has(int flag) {
        return (flags & flag) != 0;
    }

    private static void replace(TestDomain domain, Moments<SnapshotDocument> snapshots) {
        TestPicture picture = domain.picture();
        domain.replace(picture.withMoments(picture.moments().withSnapshots(snapshots)));
    }

    private static boolean isRegularFile(String path) {
        return Files.isRegularFile(Path.of(path));
    }
}
