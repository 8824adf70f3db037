package org.hyperbean.rpc.client;

/** Something that lasts until it is closed: an event handler. Closing twice does nothing. */
@FunctionalInterface
public interface Registration extends AutoCloseable {
    @Override
    void close();
}
