package org.hyperbean.rpc.client;

import java.nio.ByteBuffer;

/** Bytes of a stream that belong together. */
public sealed interface StreamRun {
    /** Bytes that were sent. */
    record Data(ByteBuffer bytes) implements StreamRun {}

    /** So many zero bytes that were not sent. */
    record Hole(long length) implements StreamRun {}
}
