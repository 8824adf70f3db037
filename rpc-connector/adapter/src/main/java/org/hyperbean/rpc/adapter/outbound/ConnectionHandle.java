package org.hyperbean.rpc.adapter.outbound;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.EventHandler;
import org.hyperbean.rpc.client.EventKind;
import org.hyperbean.rpc.client.LibvirtConnection;
import org.hyperbean.rpc.client.Registration;
import org.hyperbean.rpc.client.RpcCalls;

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
    private final String uri;
    private final RpcCalls calls;

    ConnectionHandle(HypervisorManagedConnection lender) {
        this.lender = new AtomicReference<>(Optional.of(lender));
        this.uri = lender.settings().uri();
        this.calls = new LentCalls(this, belongings, lender.settings().callTimeout());
    }

    @Override
    public String uri() {
        return uri;
    }

    @Override
    public RpcCalls calls() {
        return calls;
    }

    @Override
    public <H, E> Registration onEvent(EventKind<H, E> kind, EventHandler<? super E> handler) {
        return use(connection -> belongings.add(connection.onEvent(kind, handler)));
    }

    @Override
    public <H, E> Registration onEvent(EventKind<H, E> kind, H object, EventHandler<? super E> handler) {
        return use(connection -> belongings.add(connection.onEvent(kind, object, handler)));
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

    /** Does something with the connection. */
    <T> T use(Function<LibvirtConnection, T> work) {
        HypervisorManagedConnection connection = lender.get().orElseThrow(ConnectionHandle::closed);
        try {
            T result = work.apply(connection.physical());
            if (!lender.get().equals(Optional.of(connection))) {
                belongings.end(connection.physical().calls());
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
            belongings.end(connection.physical().calls());
            return Optional.empty();
        } catch (LibvirtException left) {
            return Optional.of(left);
        }
    }

    private static LibvirtException closed() {
        return LibvirtException.of(ErrorCode.INVALID_CONN, ErrorDomain.RPC, "a handle that is closed");
    }
}
