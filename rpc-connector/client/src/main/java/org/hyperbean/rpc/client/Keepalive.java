package org.hyperbean.rpc.client;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Finds out whether the peer still lives. A virtual thread of its own looks once per interval whether anything came; if
 * not it pings, and after too many silent intervals it gives the connection up. The thread that reads the connection
 * reports every message by {@link #received}.
 */
final class Keepalive {
    private final AtomicBoolean heard = new AtomicBoolean();
    private final Thread thread;

    /**
     * Starts watching.
     *
     * @param interval how long silence may last before a ping
     * @param count pings without any answer before giving up
     */
    Keepalive(String peer, Duration interval, int count, Runnable ping, Runnable giveUp) {
        this.thread = Thread.ofVirtual().name("rpc-keepalive " + peer).start(() -> run(interval, count, ping, giveUp));
    }

    void received() {
        heard.set(true);
    }

    void stop() {
        thread.interrupt();
    }

    private void run(Duration interval, int count, Runnable ping, Runnable giveUp) {
        try {
            int unanswered = 0;
            while (unanswered <= count) {
                Thread.sleep(interval);
                if (heard.getAndSet(false)) {
                    unanswered = 0;
                } else {
                    unanswered++;
                    ping.run();
                }
            }
            giveUp.run();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
