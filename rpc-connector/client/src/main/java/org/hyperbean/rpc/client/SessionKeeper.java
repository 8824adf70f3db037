package org.hyperbean.rpc.client;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.PassedDescriptor;
import org.hyperbean.rpc.client.ConnectionState.Status;
import org.hyperbean.rpc.client.transport.Deadline;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.Procedure;
import org.hyperbean.rpc.protocol.WithDescriptors;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/**
 * A connection over sessions: when one is lost, and reconnecting was chosen, another one is opened and the event
 * handlers are registered with it. A call that was under way fails; it is never made twice. Calls that come meanwhile
 * wait for the new session.
 *
 * <p>Threads: callers use {@code session} as they find it, which is why it is volatile. Whichever thread ends a session
 * reports that by {@link #lost} and goes on at once; a virtual thread of its own reconnects. {@code lock} guards
 * {@code state} and the changes of {@code session}; nothing is sent while it is held. Watchers are told by the
 * dispatcher's thread, in order with the events.
 */
final class SessionKeeper implements RpcCalls, AutoCloseable {
    /** How long the daemon may take to let a client go. */
    private static final Duration LEAVE_DEADLINE = Duration.ofSeconds(5);

    private static final Logger LOG = System.getLogger(SessionKeeper.class.getName());

    private final Function<EventDispatcher, RpcClient> opener;
    private final ConnectionOptions options;
    private final EventDispatcher events;
    private final List<Subscription<?, ?>> subscriptions = new CopyOnWriteArrayList<>();
    private final List<Consumer<ConnectionState>> watchers = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile RpcClient session;
    private ConnectionState state = ConnectionState.connected();

    /**
     * Opens the first session.
     *
     * @param opener opens a session that is ready for calls and gives its events to the dispatcher
     */
    SessionKeeper(String peer, Function<EventDispatcher, RpcClient> opener, ConnectionOptions options) {
        this.opener = opener;
        this.options = options;
        this.events = new EventDispatcher(peer);
        try {
            this.session = opener.apply(events);
        } catch (RuntimeException refused) {
            events.stop();
            throw refused;
        }
        session.onEnd(this::lost);
    }

    @Override
    public Duration deadline() {
        return options.deadline();
    }

    @Override
    public <A, R> R call(Procedure<A, R> procedure, A arguments, Duration limit) {
        RpcClient current = session;
        if (current.isOpen()) {
            return current.call(procedure, arguments, limit);
        }
        Deadline deadline = Deadline.in(limit);
        return awaitSession(procedure.toString(), deadline).call(procedure, arguments, deadline.remaining());
    }

    @Override
    public <A, R> WithDescriptors<R> callWithDescriptors(
            Procedure<A, R> procedure, A arguments, List<PassedDescriptor> descriptors, Duration limit) {
        Deadline deadline = Deadline.in(limit);
        return awaitSession(procedure.toString(), deadline)
                .callWithDescriptors(procedure, arguments, descriptors, deadline.remaining());
    }

    @Override
    public <A, R> OpenedStream<R> openStream(Procedure<A, R> procedure, A arguments, Duration limit) {
        Deadline deadline = Deadline.in(limit);
        return awaitSession(procedure.toString(), deadline).openStream(procedure, arguments, deadline.remaining());
    }

    @Override
    public <M> Registration onEvent(Procedure<M, Nothing> event, Consumer<M> handler) {
        return events.register(event, handler);
    }

    /** Registers a handler with the daemon, now and whenever the connection is opened again. */
    <H, E> Registration subscribe(EventKind<H, E> kind, Optional<H> object, EventHandler<? super E> handler) {
        Subscription<H, E> subscription = new Subscription<>(kind, object, handler, events);
        try {
            subscription.register(awaitSession("registering an event handler", Deadline.in(deadline())));
        } catch (LibvirtException refused) {
            subscription.close();
            throw refused;
        }
        subscriptions.add(subscription);
        return () -> {
            if (subscriptions.remove(subscription)) {
                subscription.close();
            }
        };
    }

    ConnectionState state() {
        lock.lock();
        try {
            return state;
        } finally {
            lock.unlock();
        }
    }

    Registration onState(Consumer<ConnectionState> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    long lostEvents() {
        return events.lost();
    }

    private RpcClient awaitSession(String what, Deadline deadline) {
        lock.lock();
        try {
            while (state.status() != Status.CLOSED && !session.isOpen()) {
                if (deadline.isOver()) {
                    throw Failures.notReconnected(what, state);
                }
                changed.await(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
            }
            return session;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Failures.interrupted(what).causedBy(interrupted);
        } finally {
            lock.unlock();
        }
    }

    /** Takes note of the end of the session. */
    private void lost(Loss loss) {
        boolean reopen = options.reconnect().isPresent() && loss.reason() != CloseReason.CLIENT;
        Status next = reopen ? Status.RECONNECTING : Status.CLOSED;
        if (enter(new ConnectionState(next, loss)) && reopen) {
            Reconnecting attempts = new Reconnecting(options.reconnect().orElseThrow(), this::reopen);
            Thread.ofVirtual().name("rpc-reconnect").start(attempts);
        }
    }

    /**
     * Makes one attempt to open a new session. It becomes the one to call on when all handlers are registered with it.
     *
     * @throws LibvirtException if the daemon cannot be reached, or is lost again at once
     */
    private void reopen() {
        if (state().status() != Status.RECONNECTING) {
            return;
        }
        RpcClient opened = opener.apply(events);
        try {
            subscriptions.forEach(subscription -> subscription.renew(opened));
        } catch (LibvirtException lostAgain) {
            opened.close();
            throw lostAgain;
        }
        if (adopt(opened)) {
            opened.onEnd(this::lost);
        } else {
            opened.close();
        }
    }

    /** False if the connection was closed meanwhile. */
    private boolean adopt(RpcClient opened) {
        events.inOrder(() -> events.tell(new MissedEvents(MissedEvents.Cause.RECONNECTED, OptionalLong.empty())));
        lock.lock();
        try {
            if (state.status() == Status.RECONNECTING) {
                session = opened;
            }
            return enter(ConnectionState.connected());
        } finally {
            lock.unlock();
        }
    }

    /** Goes over to another state unless the connection was closed before. */
    private boolean enter(ConnectionState next) {
        lock.lock();
        try {
            if (state.status() == Status.CLOSED) {
                return false;
            }
            state = next;
            changed.signalAll();
            events.inOrder(() -> watchers.forEach(watcher -> watcher.accept(next)));
            if (next.status() == Status.CLOSED) {
                events.stop();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Tells the daemon before closing, if it can still be told. */
    void takeLeave() {
        try {
            if (session.isOpen()) {
                session.call(RemoteProcedures.CONNECT_CLOSE, Nothing.NOTHING, LEAVE_DEADLINE);
            }
        } catch (LibvirtException gone) {
            LOG.log(Level.DEBUG, "closed without taking leave", gone);
        } finally {
            close();
        }
    }

    /** Closes the connection, also while it is being opened again. */
    @Override
    public void close() {
        enter(new ConnectionState(Status.CLOSED, new Loss(CloseReason.CLIENT, Failures.closed())));
        session.close();
    }
}
