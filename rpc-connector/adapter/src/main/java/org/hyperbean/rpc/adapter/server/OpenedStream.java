package org.hyperbean.rpc.adapter.server;

import org.hyperbean.driver.DataStream;

/** What a call answers that has opened a stream. */
public record OpenedStream<R>(R result, DataStream data) {}
