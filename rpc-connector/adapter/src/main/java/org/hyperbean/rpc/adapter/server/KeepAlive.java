package org.hyperbean.rpc.adapter.server;

import java.time.Duration;

/**
 * Finds out whether a client still lives. After each idle interval the client is sent a ping; when one more would be
 * due than it may leave unanswered, it counts as dead. Any message from it is a sign of life.
 *
 * <p>{@code enabled} and {@code lastMessage} are volatile since the client's reader writes them; {@code lastStep} and
 * {@code unanswered} belong to the server's health check alone.
 */
final class KeepAlive {
    private volatile boolean enabled;
    private volatile long lastMessage = System.nanoTime();
    private long lastStep = lastMessage;
    private int unanswered;

    /** What a client's silence asks for. */
    enum Step {
        NONE,
        PING,
        CLOSE
    }

    /** Begins to watch the client, which has said that it knows keepalive. */
    void enable() {
        enabled = true;
    }

    /** A message came from the client. */
    void messageReceived(long now) {
        lastMessage = now;
    }

    /** What is to be done now. */
    Step next(long now, Duration interval, int count) {
        if (!enabled) {
            return Step.NONE;
        }
        long heard = lastMessage;
        if (heard - lastStep > 0) {
            lastStep = heard;
            unanswered = 0;
        }
        if (now - lastStep < interval.toNanos()) {
            return Step.NONE;
        }
        lastStep = now;
        if (unanswered >= count) {
            return Step.CLOSE;
        }
        unanswered++;
        return Step.PING;
    }
}
