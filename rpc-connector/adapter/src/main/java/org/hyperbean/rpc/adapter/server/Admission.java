package org.hyperbean.rpc.adapter.server;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * Counts the clients of a server and lets in as many as the limits allow.
 *
 * <p>Beyond {@code max_clients} a client is refused at once. Beyond {@code max_anonymous_clients} it waits a moment,
 * since a crowd that comes at the same time is served in less, and is refused then.
 *
 * <p>Threads: each client's own enters and leaves. {@code lock} guards both numbers.
 */
final class Admission {
    /** How long a client waits for others to prove who they are. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Supplier<ServerLimits> limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition fewerAnonymous = lock.newCondition();
    private int clients;
    private int anonymous;

    Admission(Supplier<ServerLimits> limits) {
        this.limits = limits;
    }

    /**
     * Lets a client in.
     *
     * @param isAnonymous whether it has yet to prove who it is
     * @throws LibvirtException if there is no room
     */
    Place enter(boolean isAnonymous) throws InterruptedException {
        lock.lock();
        try {
            int most = limits.get().maxClients();
            if (clients >= most) {
                throw refusal("Too many active clients (" + most + ")");
            }
            // whoever waits has a place among all clients, so waiting is bounded too
            clients++;
            boolean entered = false;
            try {
                if (isAnonymous) {
                    awaitFewerAnonymous();
                    anonymous++;
                }
                entered = true;
                return new Place(isAnonymous);
            } finally {
                if (!entered) {
                    clients--;
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Clients that have not proved yet who they are. */
    int anonymousClients() {
        lock.lock();
        try {
            return anonymous;
        } finally {
            lock.unlock();
        }
    }

    private void awaitFewerAnonymous() throws InterruptedException {
        long patience = PATIENCE.toNanos();
        while (isFullOfAnonymous()) {
            if (patience <= 0) {
                throw refusal(
                        "Too many unauthenticated clients (" + limits.get().maxAnonymousClients() + ")");
            }
            patience = fewerAnonymous.awaitNanos(patience);
        }
    }

    private boolean isFullOfAnonymous() {
        int most = limits.get().maxAnonymousClients();
        return most > 0 && anonymous >= most;
    }

    private static LibvirtException refusal(String text) {
        return LibvirtException.of(ErrorCode.RPC, ErrorDomain.RPC, text);
    }

    /** What a client takes among the others. Leaving twice does nothing. */
    final class Place {
        private boolean isAnonymous;
        private boolean left;

        private Place(boolean isAnonymous) {
            this.isAnonymous = isAnonymous;
        }

        /** The client has proved who it is. */
        void authenticated() {
            lock.lock();
            try {
                forgetAnonymous();
            } finally {
                lock.unlock();
            }
        }

        void leave() {
            lock.lock();
            try {
                if (!left) {
                    left = true;
                    clients--;
                    forgetAnonymous();
                }
            } finally {
                lock.unlock();
            }
        }

        private void forgetAnonymous() {
            if (isAnonymous) {
                isAnonymous = false;
                anonymous--;
                fewerAnonymous.signal();
            }
        }
    }
}
