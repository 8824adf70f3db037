package org.hyperbean.rpc.adapter.server;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.ConnectionOpener;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.OpenRequest;

/**
 * What the calls of one client share: the driver connection that it opened, its event registrations, its streams.
 *
 * <p>Calls of several threads use it at once. {@code lock} makes opening and closing the connection one step;
 * {@code connection} and {@code readOnly} are volatile so that others read them without the lock.
 */
public final class Client {
    private final ConnectionOpener opener;
    private final Peer peer;
    private final ClientAuthentication authentication;
    private final Consumer<String> disconnect;
    private final KeepAlive keepAlive;
    private final EventSubscriptions events;
    private final ClientStreams streams;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean readOnly;
    private volatile Optional<Connection> connection = Optional.empty();

    Client(
            ConnectionOpener opener,
            Peer peer,
            ClientAuthentication authentication,
            boolean readOnly,
            MessageWriter writer,
            Consumer<String> disconnect) {
        this.opener = opener;
        this.peer = peer;
        this.authentication = authentication;
        this.readOnly = readOnly;
        this.disconnect = disconnect;
        this.keepAlive = new KeepAlive();
        this.events = new EventSubscriptions(this, opener, writer);
        this.streams = new ClientStreams(writer);
    }

    /** Who it is, as far as that is known now, and how it came in. */
    public ClientFacts facts() {
        return new ClientFacts(
                peer.transport(),
                readOnly,
                authentication.isComplete(),
                authentication.identity().orElse(peer.identity()),
                peer.address(),
                authentication.saslUserName(),
                peer.distinguishedName());
    }

    /**
     * The driver connection.
     *
     * @throws LibvirtException if the client has none open
     */
    public Connection connection() {
        return connection.orElseThrow(() -> internalError("hypervisor connection not open"));
    }

    /**
     * Opens the driver connection.
     *
     * @param name the URI, empty when the daemon is to choose
     * @param wantsReadOnly whether the client asks for a read-only connection; on a read-only socket it gets no other
     */
    public void open(Optional<String> name, boolean wantsReadOnly) {
        lock.lock();
        try {
            if (connection.isPresent()) {
                throw internalError("connection already open");
            }
            Identity identity = authentication.identity().orElseThrow();
            boolean asReader = readOnly || wantsReadOnly;
            connection = Optional.of(opener.open(new OpenRequest(name, asReader, identity)));
            readOnly = asReader;
        } finally {
            lock.unlock();
        }
    }

    /** How far the client has come in proving who it is. */
    public ClientAuthentication authentication() {
        return authentication;
    }

    /** Begins to ask the client for signs of life. */
    public void watch() {
        keepAlive.enable();
    }

    /** What the client wants to hear of. */
    public EventSubscriptions events() {
        return events;
    }

    ClientStreams streams() {
        return streams;
    }

    KeepAlive keepAlive() {
        return keepAlive;
    }

    /** Ends the session, for a reason that the log shows. */
    void disconnect(String reason) {
        disconnect.accept(reason);
    }

    /** Ends what sends by itself. Calls under way still have their connection, and hear that nobody waits for them. */
    void silence() {
        events.close();
        streams.close();
        connection.ifPresent(Connection::abandon);
    }

    /** Gives everything back, the driver connection too. Freeing twice does nothing. */
    public void free() {
        silence();
        Optional<Connection> open;
        lock.lock();
        try {
            open = connection;
            connection = Optional.empty();
        } finally {
            lock.unlock();
        }
        open.ifPresent(Connection::close);
    }

    private static LibvirtException internalError(String detail) {
        return LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, detail);
    }
}
