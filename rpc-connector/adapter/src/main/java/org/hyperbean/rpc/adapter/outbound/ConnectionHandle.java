package org.hyperbean.rpc.adapter.outbound;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.PassedDescriptor;
import org.hyperbean.rpc.client.OpenedStream;
import org.hyperbean.rpc.client.Registration;
import org.hyperbean.rpc.client.RpcCalls;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.Procedure;
import org.hyperbean.rpc.protocol.WithDescriptors;

/**
 * One application's view of a managed connection, until either of them takes it back.
 *
 * <p>Any thread may call, close, or take the view back. {@code lender} goes from one connection to none, or to another
 * when the container says so; a thread that has just opened something looks at it again, and ends what it opened when
 * the view is no longer lent, so that nothing outlives it.
 */
final class ConnectionHandle implements HypervisorConnection {
    private final AtomicReference<Optional<HypervisorManagedConnection>> lender;
    private final Belongings belongings = new Belongings();
    private final ConnectionSettings settings;

    ConnectionHandle(HypervisorManagedConnection lender) {
        this.lender = new AtomicReference<>(Optional.of(lender));
        this.settings = lender.settings();
    }

    @Override
    public String uri() {
        return settings.uri();
    }

    @Override
    public Duration deadline() {
        return settings.callTimeout();
    }

    @Override
    public <A, R> R call(Procedure<A, R> procedure, A arguments, Duration deadline) {
        return use(calls -> {
            R result = calls.call(procedure, arguments, deadline);
            belongings.called(procedure, arguments, result);
            return result;
        });
    }

    @Override
    public <A, R> WithDescriptors<R> callWithDescriptors(
            Procedure<A, R> procedure, A arguments, List<PassedDescriptor> descriptors, Duration deadline) {
        return use(calls -> {
            WithDescriptors<R> answer = calls.callWithDescriptors(procedure, arguments, descriptors, deadline);
            belongings.called(procedure, arguments, answer.result());
            return answer;
        });
    }

    @Override
    public <A, R> OpenedStream<R> openStream(Procedure<A, R> procedure, A arguments, Duration deadline) {
        return use(calls -> {
            OpenedStream<R> opened = calls.openStream(procedure, arguments, deadline);
            belongings.add(opened.stream());
            return opened;
        });
    }

    @Override
    public <M> Registration onEvent(Procedure<M, Nothing> event, Consumer<M> handler) {
        return use(calls -> belongings.add(calls.onEvent(event, handler)));
    }

    @Override
    public void close() {
        lender.getAndSet(Optional.empty()).ifPresent(connection -> connection.returned(this, end(connection)));
    }

    /** Ends the view from the connection's side; what comes back is why something may be left of it. */
    Optional<LibvirtException> takeBack() {
        return lender.getAndSet(Optional.empty()).flatMap(this::end);
    }

    /** Makes this a view of another connection. What is open stays behind and ends. */
    void moveTo(HypervisorManagedConnection connection) {
        lender.getAndSet(Optional.of(connection)).ifPresent(former -> former.left(this, end(former)));
    }

    private <T> T use(Function<RpcCalls, T> work) {
        HypervisorManagedConnection connection = lender.get().orElseThrow(ConnectionHandle::closed);
        try {
            T result = work.apply(connection.calls());
            if (!lender.get().equals(Optional.of(connection))) {
                belongings.end(connection.calls());
                throw closed();
            }
            return result;
        } catch (LibvirtException failure) {
            connection.noticed(failure);
            throw failure;
        }
    }

    private Optional<LibvirtException> end(HypervisorManagedConnection connection) {
        try {
            belongings.end(connection.calls());
            return Optional.empty();
        } catch (LibvirtException left) {
            return Optional.of(left);
        }
    }

    private static LibvirtException closed() {
        return LibvirtException.of(ErrorCode.INVALID_CONN, ErrorDomain.RPC, "a handle that is closed");
    }
}
