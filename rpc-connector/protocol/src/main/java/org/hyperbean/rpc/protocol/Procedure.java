package org.hyperbean.rpc.protocol;

import java.util.Optional;
import org.hyperbean.driver.Api;

/**
 * A procedure of a program. Server dispatch, client calls, access checks and metrics all derive from its constant in
 * the generated table.
 *
 * @param <A> what the caller sends; the message of an event
 * @param <R> what the reply carries
 * @param sparseFlag the bit of the call's flags that allows holes in the stream, 0 if there is none
 * @param usableUnauthenticated whether it may be called before the client has proved who it is
 * @param api the public function it belongs to, which knows the rights that calling it takes; empty for what belongs to
 *     the protocol itself
 * @param since the libvirt release it came with, empty if unknown
 */
public record Procedure<A, R>(
        Program program,
        int number,
        String name,
        ProcedureKind kind,
        Priority priority,
        DescriptorPassing descriptors,
        int sparseFlag,
        boolean usableUnauthenticated,
        Optional<Api> api,
        Optional<String> since,
        XdrCodec<A> arguments,
        XdrCodec<R> result) {

    @Override
    public String toString() {
        return program.name() + " " + name;
    }
}
