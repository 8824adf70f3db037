package org.hyperbean.host.log;

import java.util.Collections;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * Makes the loggers below one have its level. By themselves they would, but Open Liberty gives each new logger a level
 * of its own, INFO, which hides debug messages before any handler sees them.
 *
 * <p>Nothing tells of new loggers. So one virtual thread looks for them every second while debug messages are wanted,
 * and ends otherwise. {@code lock} guards {@code wanted} and {@code running}.
 */
final class LevelKeeper {
    private static final long LOOK_SECONDS = 1;

    private final Logger parent;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean wanted;
    private boolean running;

    LevelKeeper(Logger parent) {
        this.parent = parent;
    }

    /** Corrects the loggers that there are, and later ones too as long as debug messages are wanted. */
    void keep(boolean debug) {
        lock.lock();
        try {
            inherit();
            wanted = debug;
            changed.signalAll();
            if (wanted && !running) {
                running = true;
                Thread.ofVirtual().name("log-levels").start(this::keepOn);
            }
        } finally {
            lock.unlock();
        }
    }

    private void keepOn() {
        lock.lock();
        try {
            while (wanted) {
                inherit();
                changed.await(LOOK_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            running = false;
            lock.unlock();
        }
    }

    private void inherit() {
        LogManager manager = LogManager.getLogManager();
        String prefix = parent.getName() + ".";
        for (String name : Collections.list(manager.getLoggerNames())) {
            Logger logger = name.startsWith(prefix) ? manager.getLogger(name) : null;
            if (logger != null && logger.getLevel() != null) {
                logger.setLevel(null);
            }
        }
    }
}
