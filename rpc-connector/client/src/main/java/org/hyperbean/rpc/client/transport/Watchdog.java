package org.hyperbean.rpc.client.transport;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Closes a connection when a step on it takes too long, so that the thread that waits in a read or write comes back
 * with an exception. Closing the watchdog calls it off.
 *
 * <p>Threads: a virtual one sleeps until the deadline. {@code over} is settled once, by whichever comes first.
 */
public final class Watchdog implements AutoCloseable {
    private final Closeable guarded;
    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread sleeper;

    private Watchdog(Closeable guarded, Deadline deadline) {
        this.guarded = guarded;
        this.sleeper = Thread.ofVirtual().name("connect-deadline").start(() -> sleep(deadline));
    }

    /** Guards a connection until a deadline. */
    public static Watchdog over(Closeable guarded, Deadline deadline) {
        return new Watchdog(guarded, deadline);
    }

    private void sleep(Deadline deadline) {
        try {
            Thread.sleep(deadline.remaining());
        } catch (InterruptedException calledOff) {
            return;
        }
        if (over.compareAndSet(false, true)) {
            try {
                guarded.close();
            } catch (IOException broken) {
                System.getLogger(Watchdog.class.getName()).log(System.Logger.Level.DEBUG, "closing late", broken);
            }
        }
    }

    @Override
    public void close() {
        over.set(true);
        sleeper.interrupt();
    }
}
