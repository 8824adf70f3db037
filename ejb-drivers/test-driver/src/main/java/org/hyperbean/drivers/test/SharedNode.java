package org.hyperbean.drivers.test;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The node that all connections to one URI share, for as long as a client holds it.
 *
 * <p>Any thread holds and releases. {@code lock} guards {@code holders} and the replacing of {@code node}; {@code node}
 * is volatile so that a call reads it without waiting.
 */
final class SharedNode {
    private final ReentrantLock lock = new ReentrantLock();
    private final Supplier<TestNode> factory;
    private volatile TestNode node;
    private int holders;

    SharedNode(Supplier<TestNode> factory) {
        this.factory = factory;
        node = factory.get();
    }

    /** The way of a client; when the last one is released the node begins anew. */
    NodeHandle hold() {
        lock.lock();
        try {
            holders++;
        } finally {
            lock.unlock();
        }
        return NodeHandle.of(() -> node, this::release);
    }

    /** The way of an onlooker, who keeps nothing alive. */
    NodeHandle look() {
        return NodeHandle.of(() -> node, () -> {});
    }

    private void release() {
        lock.lock();
        try {
            holders--;
            if (holders == 0) {
                TestNode ended = node;
                node = factory.get();
                ended.extensions().end();
            }
        } finally {
            lock.unlock();
        }
    }
}
