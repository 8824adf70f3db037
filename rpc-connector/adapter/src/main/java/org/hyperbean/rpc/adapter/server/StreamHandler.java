package org.hyperbean.rpc.adapter.server;

import org.hyperbean.driver.DataStream;

/** Serves the calls of a procedure that opens a stream and has no result. */
@FunctionalInterface
public interface StreamHandler<A> {
    /** Opens what the stream leads to. */
    DataStream open(Client client, A arguments);
}
