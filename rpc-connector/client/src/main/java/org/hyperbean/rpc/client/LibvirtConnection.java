package org.hyperbean.rpc.client;

import java.util.Optional;
import java.util.function.Consumer;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.lxc.LxcCalls;
import org.hyperbean.rpc.client.qemu.QemuCalls;
import org.hyperbean.rpc.client.remote.RemoteCalls;
import org.hyperbean.rpc.client.uri.ConnectionUri;
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
     * @param uri a URI such as {@code qemu+tls://host/system} or an alias of {@code libvirt.conf}; the empty string
     *     asks for the default
     * @throws LibvirtException if no driver takes the URI, or the one that does fails
     */
    public static LibvirtConnection open(String uri) {
        return open(uri, ConnectionOptions.DEFAULT);
    }

    /**
     * Opens a connection.
     *
     * @param uri a URI, an alias, or the empty string
     * @throws LibvirtException if no driver takes the URI, or the one that does fails
     */
    public static LibvirtConnection open(String uri, ConnectionOptions options) {
        return ConnectionDrivers.open(options.connector().choose(Optional.of(uri)), options);
    }

    /**
     * Opens a connection through a daemon.
     *
     * @param uri says where the daemon is; empty for the one of this host
     */
    static LibvirtConnection remote(Optional<ConnectionUri> uri, ConnectionOptions options) {
        Connector connector = options.connector().within(options.deadline());
        OpenSequence sequence = new OpenSequence(options);
        SessionKeeper sessions = new SessionKeeper(
                uri.map(ConnectionUri::text).orElse("libvirt"),
                events -> sequence.over(connector.reach(uri, options.readOnly()), events),
                options);
        String opened = uri.map(ConnectionUri::text)
                .orElseGet(() -> sessions.call(RemoteProcedures.CONNECT_GET_URI).uri());
        return new LibvirtConnection(sessions, opened);
    }

    /** What was asked for; without a URI what the daemon has chosen. */
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
