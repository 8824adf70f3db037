package org.hyperbean.drivers.test;

import java.util.Optional;

/**
 * The long work of a domain. Nearly all domains share {@link #NONE}.
 *
 * @param leaving the domain's way to another host
 * @param arriving the domain's way from another host
 * @param settings for migrations
 * @param completed the figures of the last job that went well
 */
record TestWork(
        Optional<OutgoingMigration> leaving,
        Optional<IncomingMigration> arriving,
        MigrationSettings settings,
        Optional<TransferFigures> completed) {

    static final TestWork NONE =
            new TestWork(Optional.empty(), Optional.empty(), MigrationSettings.INITIAL, Optional.empty());

    TestWork withLeaving(OutgoingMigration migration) {
        return new TestWork(Optional.of(migration), Optional.empty(), settings, Optional.empty());
    }

    TestWork withArriving(IncomingMigration migration) {
        return new TestWork(Optional.empty(), Optional.of(migration), settings, Optional.empty());
    }

    /** No work any more. */
    TestWork idle(Optional<TransferFigures> figures) {
        return new TestWork(Optional.empty(), Optional.empty(), settings, figures);
    }

    TestWork withSettings(MigrationSettings changed) {
        return new TestWork(leaving, arriving, changed, completed);
    }

    TestWork withoutCompleted() {
        return new TestWork(leaving, arriving, settings, Optional.empty());
    }
}
