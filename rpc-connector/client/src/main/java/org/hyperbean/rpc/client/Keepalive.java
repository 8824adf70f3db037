package org.hyperbean.rpc.client;

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
     * @param giveUp ends the connection
     */
    Keepalive(String peer, KeepalivePolicy policy, Runnable ping, Runnable giveUp) {
        this.thread = Thread.ofVirtual().name("rpc-keepalive " + peer).start(() -> run(policy, ping, giveUp));
    }

    void received() {
        heard.set(true);
    }

    void stop() {
        thread.interrupt();
    }

    private void run(KeepalivePolicy policy, Runnable ping, Runnable giveUp) {
        try {
            int unanswered = 0;
            while (unanswered <= policy.count()) {
                Thread.sleep(policy.interval());
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
