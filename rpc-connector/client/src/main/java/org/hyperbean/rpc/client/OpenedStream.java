package org.hyperbean.rpc.client;

/**
 * What a call that opens a stream brings.
 *
 * @param result what the reply said
 * @param stream open until it is finished or closed
 * @param <R> what the reply carries
 */
public record OpenedStream<R>(R result, ClientStream stream) implements AutoCloseable {
    /** Closes the stream. */
    @Override
    public void close() {
        stream.close();
    }
}
