package org.hyperbean.rpc.adapter.server;

/** Serves the calls of a procedure that opens a stream and has a result. */
@FunctionalInterface
public interface ResultStreamHandler<A, R> {
    /** Opens what the stream leads to. */
    OpenedStream<R> open(Client client, A arguments);
}
