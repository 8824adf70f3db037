package org.hyperbean.rpc.client;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.PassedDescriptor;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.Procedure;
import org.hyperbean.rpc.protocol.WithDescriptors;

/**
 * What can be done over a connection that stands: calls of any program, streams, events. {@link RpcClient} does it over
 * a transport of its own; whoever lends a connection to others hands out a view that ends before the connection does.
 * What is built on calls takes this type, so that it works with either.
 */
public interface RpcCalls {
    /** How long a call without a deadline of its own may take. */
    Duration DEFAULT_DEADLINE = Duration.ofMinutes(1);

    /**
     * Makes a call and waits for its result.
     *
     * @throws LibvirtException if the daemon refuses or fails, if the connection breaks, or if the deadline passes; the
     *     daemon may still carry out the call then
     */
    <A, R> R call(Procedure<A, R> procedure, A arguments, Duration deadline);

    /**
     * Makes a call that passes file descriptors, which works over a unix socket only. Daemons tell by feature 8 of
     * {@code CONNECT_SUPPORTS_FEATURE} whether they take them.
     *
     * @param descriptors sent behind the call; they stay open here
     * @return the result and what came with it
     * @throws LibvirtException as with any call, or if this connection passes no descriptors
     */
    <A, R> WithDescriptors<R> callWithDescriptors(
            Procedure<A, R> procedure, A arguments, List<PassedDescriptor> descriptors, Duration deadline);

    /**
     * Makes a call that opens a stream.
     *
     * @throws IllegalArgumentException if this procedure opens none
     */
    <A, R> OpenedStream<R> openStream(Procedure<A, R> procedure, A arguments, Duration deadline);

    /** How long a call without a deadline of its own may take. */
    default Duration deadline() {
        return DEFAULT_DEADLINE;
    }

    /** The same connection, with another deadline for calls that have none of their own. */
    default RpcCalls within(Duration deadline) {
        return new CallsWithin(this, deadline);
    }

    /** Makes a call that takes at most {@link #deadline}. */
    default <A, R> R call(Procedure<A, R> procedure, A arguments) {
        return call(procedure, arguments, deadline());
    }

    /** Makes a call that passes file descriptors, within {@link #deadline}. */
    default <A, R> WithDescriptors<R> callWithDescriptors(
            Procedure<A, R> procedure, A arguments, List<PassedDescriptor> descriptors) {
        return callWithDescriptors(procedure, arguments, descriptors, deadline());
    }

    /** Makes a call without arguments. */
    default <R> R call(Procedure<Nothing, R> procedure) {
        return call(procedure, Nothing.NOTHING);
    }

    /** Makes a call that opens a stream, within {@link #deadline}. */
    default <A, R> OpenedStream<R> openStream(Procedure<A, R> procedure, A arguments) {
        return openStream(procedure, arguments, deadline());
    }

    /** Makes a call that opens a stream, within {@link #deadline}, and whose reply says nothing more. */
    default <A> ClientStream open(Procedure<A, ?> procedure, A arguments) {
        return openStream(procedure, arguments).stream();
    }

    /**
     * Has a handler called for every event of one kind that the daemon sends. The daemon sends what was asked for by a
     * call. Handlers run one after the other, on a thread of their own, and may make calls; events wait for a slow one
     * up to a limit, then are lost.
     */
    <M> Registration onEvent(Procedure<M, Nothing> event, Consumer<M> handler);
}
