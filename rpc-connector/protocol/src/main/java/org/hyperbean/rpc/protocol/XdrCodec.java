package org.hyperbean.rpc.protocol;

/** Reads and writes one kind of value. */
public interface XdrCodec<T> extends XdrDecoder<T>, XdrEncoder<T> {}
