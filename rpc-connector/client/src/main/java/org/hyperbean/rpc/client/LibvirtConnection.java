package org.hyperbean.rpc.client;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.lxc.LxcCalls;
import org.hyperbean.rpc.client.qemu.QemuCalls;
import org.hyperbean.rpc.client.remote.RemoteCalls;
import org.hyperbean.rpc.client.transport.Transport;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/**
 * A connection to a hypervisor. Its methods are libvirt's functions, and so are those of the objects it gives out:
 *
 * <pre>{@code
 * try (LibvirtConnection connection = LibvirtConnection.open("qemu:///system")) {
 *     RemoteDomain web = connection.domainLookupByName("web");
 *     if (!web.isActive()) {
 *         web.create();
 *     }
 * }
 * }</pre>
 *
 * <p>Any number of threads may use it at once. Failures are {@link LibvirtException}s. Interrupting a thread that waits
 * for a call ends the waiting; the daemon may still carry the call out.
 */
public final class LibvirtConnection implements RemoteCalls, AutoCloseable {
    private final SessionKeeper sessions;
    private final String uri;

    private LibvirtConnection(SessionKeeper sessions, String uri) {
        this.sessions = sessions;
        this.uri = uri;
    }

    /**
     * Opens a connection.
     *
     * @param uri with libvirt's grammar, such as {@code qemu+tcp://host/system}
     * @throws LibvirtException if no driver takes the URI, or the one that does fails
     */
    public static LibvirtConnection open(String uri) {
        return open(uri, ConnectionOptions.DEFAULT);
    }

    /**
     * Opens a connection.
     *
     * @param uri with libvirt's grammar
     * @throws LibvirtException if no driver takes the URI, or the one that does fails
     */
    public static LibvirtConnection open(String uri, ConnectionOptions options) {
        return ConnectionDrivers.open(uri, options);
    }

    /**
     * Opens a connection through any transport.
     *
     * @param peer where the transport leads to, for thread names
     * @param transport connects, once more for each reconnection; failures are {@link LibvirtException}s
     * @param name what the daemon is to open
     */
    public static LibvirtConnection open(
            String peer, Supplier<Transport> transport, String name, ConnectionOptions options) {
        OpenSequence sequence = new OpenSequence(name, options);
        SessionKeeper sessions = new SessionKeeper(peer, events -> sequence.over(transport.get(), events), options);
        return new LibvirtConnection(sessions, name.isEmpty() ? daemonsChoice(sessions) : name);
    }

    private static String daemonsChoice(RpcCalls calls) {
        return calls.call(RemoteProcedures.CONNECT_GET_URI).uri();
    }

    /** What the daemon has opened. */
    public String uri() {
        return uri;
    }

    @Override
    public RpcCalls calls() {
        return sessions;
    }

    /** The calls that only make sense with QEMU. */
    public QemuCalls qemu() {
        return this::calls;
    }

    /** The calls that only make sense with containers. */
    public LxcCalls lxc() {
        return this::calls;
    }

    /**
     * Has a handler called for the events of a kind, about all objects, until the registration is closed. With
     * reconnecting the handler stays registered, and is told that events may have been missed.
     *
     * @param kind a constant such as {@code DomainEvents.LIFECYCLE}
     */
    public <H, E> Registration onEvent(EventKind<H, E> kind, EventHandler<? super E> handler) {
        return sessions.subscribe(kind, Optional.empty(), handler);
    }

    /** Has a handler called for the events of a kind about one object. */
    public <H, E> Registration onEvent(EventKind<H, E> kind, H object, EventHandler<? super E> handler) {
        return sessions.subscribe(kind, Optional.of(object), handler);
    }

    /**
     * Has a handler called when the daemon has lost its hypervisor, and when the connection ends.
     *
     * @param handler runs between those of events
     */
    public Registration onClose(Consumer<CloseReason> handler) {
        Registration hypervisor = sessions.onEvent(
                RemoteProcedures.CONNECT_EVENT_CONNECTION_CLOSED,
                message -> handler.accept(CloseReason.of(message.reason()).orElse(CloseReason.ERROR)));
        Registration connection =
                sessions.onState(state -> state.loss().map(Loss::reason).ifPresent(handler));
        return () -> {
            hypervisor.close();
            connection.close();
        };
    }

    /**
     * Has a handler called when the connection is lost, stands again, or is closed; it runs between those of events.
     */
    public Registration onState(Consumer<ConnectionState> handler) {
        return sessions.onState(handler);
    }

    /** Whether the connection stands, since when, and if not why. */
    public ConnectionState state() {
        return sessions.state();
    }

    /** How many events were lost because handlers were too slow. */
    public long lostEvents() {
        return sessions.lostEvents();
    }

    /** Takes leave of the daemon, which drops whatever belongs to this connection. */
    @Override
    public void close() {
        sessions.takeLeave();
    }
}
