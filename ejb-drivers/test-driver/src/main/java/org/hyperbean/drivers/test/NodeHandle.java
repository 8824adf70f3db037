package org.hyperbean.drivers.test;

import java.util.function.Supplier;

/** A connection's way to its node. */
interface NodeHandle {
    /** The node as it is now. */
    TestNode node();

    /** Lets go of the node. Called once. */
    void release();

    /** The way to a node of the connection's own. */
    static NodeHandle of(TestNode node) {
        return of(() -> node, node.extensions()::end);
    }

    /** A way that is looked up at each step. */
    static NodeHandle of(Supplier<TestNode> node, Runnable release) {
        return new NodeHandle() {
            @Override
            public TestNode node() {
                return node.get();
            }

            @Override
            public void release() {
                release.run();
            }
        };
    }
}
