package org.hyperbean.rpc.adapter.outbound;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.hyperbean.driver.PassedDescriptor;
import org.hyperbean.rpc.client.OpenedStream;
import org.hyperbean.rpc.client.Registration;
import org.hyperbean.rpc.client.RpcCalls;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.Procedure;
import org.hyperbean.rpc.protocol.WithDescriptors;

/** The calls of a handle: they reach the daemon as long as the handle is lent, and leave nothing behind. */
record LentCalls(ConnectionHandle handle, Belongings belongings, Duration deadline) implements RpcCalls {
    @Override
    public <A, R> R call(Procedure<A, R> procedure, A arguments, Duration limit) {
        return handle.use(connection -> {
            R result = connection.calls().call(procedure, arguments, limit);
            belongings.called(procedure, arguments, result);
            return result;
        });
    }

    @Override
    public <A, R> WithDescriptors<R> callWithDescriptors(
            Procedure<A, R> procedure, A arguments, List<PassedDescriptor> descriptors, Duration limit) {
        return handle.use(connection -> {
            WithDescriptors<R> answer =
                    connection.calls().callWithDescriptors(procedure, arguments, descriptors, limit);
            belongings.called(procedure, arguments, answer.result());
            return answer;
        });
    }

    @Override
    public <A, R> OpenedStream<R> openStream(Procedure<A, R> procedure, A arguments, Duration limit) {
        return handle.use(connection -> {
            OpenedStream<R> opened = connection.calls().openStream(procedure, arguments, limit);
            belongings.add(opened.stream());
            return opened;
        });
    }

    @Override
    public <M> Registration onEvent(Procedure<M, Nothing> event, Consumer<M> handler) {
        return handle.use(connection -> belongings.add(connection.calls().onEvent(event, handler)));
    }
}
