package org.hyperbean.rpc.protocol;

/** Writes one kind of value. */
@FunctionalInterface
public interface XdrEncoder<T> {
    /**
     * Writes a value.
     *
     * @throws XdrException if the value is over a limit of the protocol
     */
    void encode(T value, XdrWriter out) throws XdrException;
}
