package org.hyperbean.drivers.test;

import java.time.Instant;
import java.util.Optional;
import org.hyperbean.documents.moment.CheckpointAlignment;
import org.hyperbean.documents.moment.CheckpointDocument;
import org.hyperbean.documents.moment.Moments;
import org.hyperbean.documents.moment.Redefinition;
import org.hyperbean.driver.Domain;

/**
 * Makes a checkpoint, or takes one in that was made before.
 *
 * @param flags of {@code virDomainCheckpointCreateFlags}
 */
record CheckpointCreation(String xml, int flags) {
    private static final int REDEFINE = 1;
    private static final int QUIESCE = 1 << 1;

    /** Refuses flags that the test driver does not know. */
    CheckpointCreation {
        TestErrors.checkFlags(flags, REDEFINE | QUIESCE, "testDomainCheckpointCreateXML");
    }

    CheckpointDocument create(TestDomain domain) {
        TestPicture picture = domain.picture();
        if (!picture.moments().snapshots().isEmpty()) {
            throw TestErrors.unsupported("cannot create checkpoint while snapshot exists");
        }
        if (!picture.isActive()) {
            throw TestErrors.unsupported("cannot create checkpoint for inactive domain");
        }
        Moments<CheckpointDocument> known = picture.moments().checkpoints();
        boolean redefined = (flags & REDEFINE) != 0;
        CheckpointDocument added = redefined ? redefine(domain, known) : make(picture, known);
        Moments<CheckpointDocument> changed = redefined ? known.put(added) : known.with(added);
        boolean follows = known.current().isEmpty() || added.parent().equals(known.currentName());
        domain.replace(picture.withMoments(
                picture.moments().withCheckpoints(follows ? changed.withCurrent(Optional.of(added.name())) : changed)));
        return added;
    }

    private CheckpointDocument redefine(TestDomain domain, Moments<CheckpointDocument> known) {
        CheckpointDocument told = CheckpointDocument.redefine(xml, TestDocuments.RULES);
        return new Redefinition(domain.uuid(), _ -> false).checkpoint(told, known);
    }

    private CheckpointDocument make(TestPicture picture, Moments<CheckpointDocument> known) {
        CheckpointDocument wanted = CheckpointDocument.create(xml, Instant.now());
        return CheckpointAlignment.align(wanted.of(picture.document().copied().withId(Domain.INACTIVE)))
                .after(known.currentName());
    }
}
