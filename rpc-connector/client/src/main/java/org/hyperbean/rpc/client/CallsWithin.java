package org.hyperbean.rpc.client;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.hyperbean.driver.PassedDescriptor;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.Procedure;
import org.hyperbean.rpc.protocol.WithDescriptors;

/** Calls with a default deadline of their own. */
record CallsWithin(RpcCalls calls, Duration deadline) implements RpcCalls {
    @Override
    public RpcCalls within(Duration other) {
        return calls.within(other);
    }

    @Override
    public <A, R> R call(Procedure<A, R> procedure, A arguments, Duration limit) {
        return calls.call(procedure, arguments, limit);
    }

    @Override
    public <A, R> WithDescriptors<R> callWithDescriptors(
            Procedure<A, R> procedure, A arguments, List<PassedDescriptor> descriptors, Duration limit) {
        return calls.callWithDescriptors(procedure, arguments, descriptors, limit);
    }

    @Override
    public <A, R> OpenedStream<R> openStream(Procedure<A, R> procedure, A arguments, Duration limit) {
        return calls.openStream(procedure, arguments, limit);
    }

    @Override
    public <M> Registration onEvent(Procedure<M, Nothing> event, Consumer<M> handler) {
        return calls.onEvent(event, handler);
    }
}
