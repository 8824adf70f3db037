package org.hyperbean.rpc.adapter.server;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Finds calls that last, so that their clients get a new reader meanwhile.
 *
 * <p>One platform thread per server looks at all sessions every {@link #PATIENCE} while calls are made and is parked
 * when none is. It is not virtual so that calls which keep every carrier busy cannot starve it. {@code parked} is
 * volatile: a session sets its token, then reads {@code parked}; the watch sets {@code parked}, then reads the tokens.
 * So one of the two always sees the other.
 */
final class CallWatch implements AutoCloseable {
    /** How long a call may keep its client's socket unread. */
    private static final Duration PATIENCE = Duration.ofMillis(2);

    /** Looks without any call before the watch parks; waking it costs a caller some microseconds. */
    private static final int IDLE_LOOKS = 50;

    private final Iterable<Session> sessions;
    private final Thread thread;
    private volatile boolean parked;
    private volatile boolean closed;

    CallWatch(String serverName, Iterable<Session> sessions) {
        this.sessions = sessions;
        this.thread =
                Thread.ofPlatform().daemon().name("rpc-watch-" + serverName).unstarted(this::watch);
    }

    void start() {
        thread.start();
    }

    /** A session has begun a call. */
    void callBegan() {
        if (parked) {
            LockSupport.unpark(thread);
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    private void watch() {
        int idle = 0;
        while (!closed) {
            idle = look() ? 0 : idle + 1;
            if (idle < IDLE_LOOKS) {
                LockSupport.parkNanos(this, PATIENCE.toNanos());
            } else {
                parkUntilNextCall();
                idle = 0;
            }
        }
    }

    private boolean look() {
        boolean calls = false;
        long now = System.nanoTime();
        for (Session session : sessions) {
            if (session.role().isInCall()) {
                calls = true;
                if (session.role().takeOver(now, PATIENCE.toNanos())) {
                    session.startReader();
                }
            }
        }
        return calls;
    }

    private void parkUntilNextCall() {
        parked = true;
        if (!look() && !closed) {
            LockSupport.park(this);
        }
        parked = false;
    }
}
