package org.hyperbean.rpc.protocol;

/** Reads one kind of value. */
@FunctionalInterface
public interface XdrDecoder<T> {
    /**
     * Reads a value and leaves the reader behind it.
     *
     * @throws XdrException if the bytes are no such value
     */
    T decode(XdrReader in) throws XdrException;
}
