package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hyperbean.driver.ConnectionOpener;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.adapter.security.TlsContext;

/**
 * One of the daemon's servers: a name, listeners, the clients that came through them, limits for all of these clients.
 *
 * <p>A client beyond the limit is accepted, and its first call is answered with the reason why it is not let in.
 * (libvirtd stops accepting instead, so a full server looks like a dead one.)
 *
 * <p>Each listener has a virtual thread; sessions have their own; one virtual thread looks after the health of all
 * sessions each second. {@code lock} guards starting, closing and changes of {@code limits}, which is volatile since
 * everybody reads it without the lock.
 */
public final class RpcServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RpcServer.class.getName());

    /** Clients that are about to connect, and refused ones that have not been told yet. */
    private static final int ARRIVALS_MAX = 1000;

    private static final Duration HEALTH_INTERVAL = Duration.ofSeconds(1);

    private final String name;
    private final ConnectionOpener opener;
    private final Predicate<ClientFacts> welcome;
    private final CallRunner calls;
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
    private final Set<Arrival> arrivals = ConcurrentHashMap.newKeySet();
    private final Admission admission = new Admission(this::limits);
    private final CallWatch watch;
    private final AtomicLong accepted = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Listener> listeners = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile ServerLimits limits;

    /** A server without listeners, for every client that its sockets let in. */
    public RpcServer(String name, ServerLimits limits, HandlerTable handlers, ConnectionOpener opener) {
        this(name, limits, handlers, opener, client -> true);
    }

    /**
     * A server without listeners.
     *
     * @param welcome which clients are served; others are disconnected at once
     */
    public RpcServer(
            String name,
            ServerLimits limits,
            HandlerTable handlers,
            ConnectionOpener opener,
            Predicate<ClientFacts> welcome) {
        this.name = name;
        this.limits = limits;
        this.opener = opener;
        this.welcome = welcome;
        this.calls = new CallRunner(handlers);
        this.watch = new CallWatch(name, sessions);
        watch.start();
        Thread.ofVirtual().name("rpc-health-" + name).start(this::checkHealth);
    }

    /**
     * Binds a socket and begins to accept clients.
     *
     * @throws IOException if another daemon listens there, or the socket cannot be made
     */
    public void listen(ListenerSettings settings) throws IOException {
        lock.lock();
        try {
            Listener listener = Listener.open(settings, this);
            listeners.add(listener);
            listener.start();
        } finally {
            lock.unlock();
        }
    }

    /** The name that the administrator knows it by. */
    public String name() {
        return name;
    }

    /** Where it listens. */
    public List<SocketAddress> addresses() throws IOException {
        lock.lock();
        try {
            List<SocketAddress> addresses = new ArrayList<>();
            for (Listener listener : listeners) {
                addresses.add(listener.address());
            }
            return addresses;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Reads the certificates and keys of all TLS listeners anew. Clients that are connected stay.
     *
     * @throws LibvirtException if there is no such listener, or the new files cannot be used: then the old ones stay in
     *     use
     */
    public void reloadTls() {
        List<TlsContext> contexts = tlsContexts();
        if (contexts.isEmpty()) {
            throw LibvirtException.of(
                    ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, "no tls service found, unable to update tls files");
        }
        contexts.forEach(TlsContext::reload);
        LOG.log(Level.INFO, "{0} uses new TLS certificates", name);
    }

    private List<TlsContext> tlsContexts() {
        lock.lock();
        try {
            return listeners.stream()
                    .map(Listener::settings)
                    .flatMap(settings ->
                            settings instanceof ListenerSettings.Tls tls ? Stream.of(tls.context()) : Stream.empty())
                    .distinct()
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /** What a client may take. */
    public ServerLimits limits() {
        return limits;
    }

    /** Replaces the limits. Clients that are connected stay. */
    public void setLimits(ServerLimits newLimits) {
        changeLimits(current -> newLimits);
    }

    /** Makes new limits of those in force, as one step. Clients that are connected stay. */
    public void changeLimits(UnaryOperator<ServerLimits> change) {
        lock.lock();
        try {
            limits = change.apply(limits);
        } finally {
            lock.unlock();
        }
    }

    /** The number of clients. */
    public int clientCount() {
        return sessions.size();
    }

    /** The number of clients that have not proved yet who they are. */
    public int anonymousClientCount() {
        return admission.anonymousClients();
    }

    /** The calls that are being made now. */
    public int callsUnderWay() {
        return sessions.stream()
                .mapToInt(session -> session.role().callsUnderWay())
                .sum();
    }

    /** The clients that are not read now since as many of their calls are under way as may be. */
    public int clientsAtTheirLimit() {
        return (int) sessions.stream()
                .filter(session -> session.role().waitsForTurn())
                .count();
    }

    /** The clients of this moment, the oldest first. */
    public List<ClientRecord> clients() {
        return sessions.stream()
                .map(Session::clientRecord)
                .sorted(Comparator.comparingLong(ClientRecord::id))
                .toList();
    }

    /**
     * Disconnects a client.
     *
     * @return whether there was one with this id
     */
    public boolean disconnect(long clientId) {
        Optional<Session> found =
                sessions.stream().filter(session -> session.id() == clientId).findFirst();
        found.ifPresent(session -> session.close("the administrator has disconnected the client"));
        return found.isPresent();
    }

    /** Stops listening and disconnects all clients. Closing twice does nothing. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed.countDown();
            listeners.forEach(Listener::close);
            listeners.clear();
            arrivals.forEach(arrival -> arrival.close("the server ends"));
            sessions.forEach(session -> session.close("the server ends"));
            watch.close();
        } finally {
            lock.unlock();
        }
    }

    /** Takes in a client that a listener has accepted. Never waits for it. */
    void accept(Transport transport, Listener listener) {
        Arrival arrival = new Arrival(transport);
        if (arrivals.size() >= ARRIVALS_MAX) {
            LOG.log(Level.WARNING, "{0} has too many clients that are about to connect", name);
            arrival.close("too many connect at the same time");
            return;
        }
        arrivals.add(arrival);
        long id = accepted.incrementAndGet();
        Thread.ofVirtual().name("rpc-" + name + "-" + id).start(() -> receive(arrival, listener, id));
    }

    private void receive(Arrival arrival, Listener listener, long id) {
        Optional<Session> session = Optional.empty();
        try {
            session = letIn(arrival, listener, id);
        } catch (IOException | InterruptedException | RuntimeException e) {
            arrival.close(e.toString());
        } finally {
            arrivals.remove(arrival);
        }
        session.ifPresent(Session::run);
    }

    private Optional<Session> letIn(Arrival arrival, Listener listener, long id)
            throws IOException, InterruptedException {
        Admission.Place place;
        try {
            place = admission.enter(listener.takesStrangers());
        } catch (LibvirtException full) {
            LOG.log(Level.WARNING, "{0} refuses a client: {1}", name, full.getMessage());
            arrival.refuse(full);
            arrival.close(full.getMessage());
            return Optional.empty();
        }
        boolean established = false;
        try {
            Peer peer = arrival.establish();
            Session session = new Session(id, this, listener, arrival.transport(), peer, place, opener);
            if (!welcome.test(session.facts())) {
                throw new IOException(name + " is not for " + peer.identity());
            }
            sessions.add(session);
            established = true;
            if (closed.getCount() == 0) {
                session.close("the server ends");
            }
            return Optional.of(session);
        } finally {
            if (!established) {
                place.leave();
            }
        }
    }

    void ended(Session session) {
        sessions.remove(session);
    }

    CallRunner calls() {
        return calls;
    }

    CallWatch watch() {
        return watch;
    }

    private void checkHealth() {
        try {
            while (!closed.await(HEALTH_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                long now = System.nanoTime();
                arrivals.forEach(arrival -> arrival.checkHealth(now));
                sessions.forEach(session -> session.checkHealth(now, limits));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
