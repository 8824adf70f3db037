package org.hyperbean.drivers.test;

import org.hyperbean.documents.moment.CheckpointDocument;
import org.hyperbean.documents.moment.Moment;
import org.hyperbean.documents.moment.Moments;
import org.hyperbean.documents.moment.SnapshotDocument;

/** The moments of a domain that something is kept of. */
record TestMoments(Moments<SnapshotDocument> snapshots, Moments<CheckpointDocument> checkpoints) {
    /** {@code VIR_DOMAIN_SNAPSHOT_DELETE_CHILDREN}, and the same for checkpoints. */
    static final int DELETE_CHILDREN = 1;

    /** {@code VIR_DOMAIN_SNAPSHOT_DELETE_CHILDREN_ONLY}, and the same for checkpoints. */
    static final int DELETE_CHILDREN_ONLY = 1 << 2;

    static final TestMoments NONE = new TestMoments(Moments.none(), Moments.none());

    TestMoments withSnapshots(Moments<SnapshotDocument> changed) {
        return new TestMoments(changed, checkpoints);
    }

    TestMoments withCheckpoints(Moments<CheckpointDocument> changed) {
        return new TestMoments(snapshots, changed);
    }

    /** Some moments without one of them, without what came after it, or without both, as the flags say. */
    static <M extends Moment<M>> Moments<M> delete(Moments<M> all, M moment, int flags) {
        boolean deep = (flags & (DELETE_CHILDREN | DELETE_CHILDREN_ONLY)) != 0;
        Moments<M> rest = deep ? all.withoutDescendants(moment) : all;
        return (flags & DELETE_CHILDREN_ONLY) != 0 ? rest : rest.without(moment);
    }
}
