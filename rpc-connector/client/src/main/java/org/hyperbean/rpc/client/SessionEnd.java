package org.hyperbean.rpc.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The end of a session. It comes once, from any thread, and is told to whoever has asked and to whoever asks later.
 * {@code lock} guards {@code listeners} and the change of {@code loss}, which all threads may read.
 */
final class SessionEnd {
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Consumer<Loss>> listeners = new ArrayList<>();
    private volatile Optional<Loss> loss = Optional.empty();

    Optional<Loss> loss() {
        return loss;
    }

    boolean hasCome() {
        return loss.isPresent();
    }

    /** Decides why the session ends. False if that was decided before. */
    boolean decide(Loss reason) {
        lock.lock();
        try {
            boolean first = loss.isEmpty();
            if (first) {
                loss = Optional.of(reason);
            }
            return first;
        } finally {
            lock.unlock();
        }
    }

    /** Tells everybody who has asked. */
    void tell() {
        lock.lock();
        try {
            listeners.forEach(listener -> listener.accept(loss.orElseThrow()));
            listeners.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Has somebody told. */
    void onEnd(Consumer<Loss> listener) {
        lock.lock();
        try {
            loss.ifPresentOrElse(listener, () -> listeners.add(listener));
        } finally {
            lock.unlock();
        }
    }
}
