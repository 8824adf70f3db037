package org.hyperbean.drivers.test;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Gives a migration up whose client lets nothing be heard of it any more.
 *
 * <p>A thread of its own waits, and gives up unless {@code over} is counted down in time; any thread may do that.
 */
final class MigrationPatience implements AutoCloseable {
    /** Long enough for the other side to send all memory. */
    static final Duration USUAL = Duration.ofMinutes(5);

    private final CountDownLatch over = new CountDownLatch(1);

    private MigrationPatience() {}

    /** Begins to wait. */
    static MigrationPatience begin(Duration patience, Runnable giveUp) {
        MigrationPatience begun = new MigrationPatience();
        Thread.ofVirtual().name("migration-patience").start(() -> begun.await(patience, giveUp));
        return begun;
    }

    /** The migration is over. */
    @Override
    public void close() {
        over.countDown();
    }

    private void await(Duration patience, Runnable giveUp) {
        try {
            if (!over.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                giveUp.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
