package org.hyperbean.documents.moment;

import java.util.Optional;
import org.hyperbean.documents.domain.DomainDocument;

/**
 * A moment of a domain that something is kept of. Moments of one kind form a tree; each knows its parent's name.
 *
 * @param <M> the kind
 */
public sealed interface Moment<M extends Moment<M>> permits SnapshotDocument, CheckpointDocument {
    /** What all moments have. */
    MomentHead head();

    /** The same moment with another head. */
    M withHead(MomentHead head);

    /** The domain as it was; older documents do not have it. */
    Optional<DomainDocument> domain();

    /** The name, which is unique in the domain. */
    default String name() {
        return head().name();
    }

    /** The name of the moment that this one followed. */
    default Optional<String> parent() {
        return head().parent();
    }

    /** The same moment after another one, or at the root of the tree. */
    default M after(Optional<String> parent) {
        return withHead(head().withParent(parent));
    }
}
