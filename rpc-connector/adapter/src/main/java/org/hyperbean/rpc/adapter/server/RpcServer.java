package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.SocketChannel;
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
import org.hyperbean.driver.ConnectionOpener;
import org.hyperbean.driver.Identity;

/**
 * One of the daemon's servers: a name, listeners, the clients that came through them, limits for all of these clients.
 *
 * <p>A client beyond the limit is disconnected as soon as it is accepted: it learns at once that there is no room, and
 * nobody waits behind it. (libvirtd stops accepting instead, so a full server looks like a dead one.)
 *
 * <p>Each listener has a virtual thread; sessions have their own; one virtual thread looks after the health of all
 * sessions each second. {@code lock} guards starting, closing and changes of {@code limits}, which is volatile since
 * everybody reads it without the lock.
 */
public final class RpcServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RpcServer.class.getName());

    private static final Duration HEALTH_INTERVAL = Duration.ofSeconds(1);

    private final String name;
    private final ConnectionOpener opener;
    private final Predicate<ClientFacts> admission;
    private final CallRunner calls;
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
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
     * @param admission which clients are served; others are disconnected at once
     */
    public RpcServer(
            String name,
            ServerLimits limits,
            HandlerTable handlers,
            ConnectionOpener opener,
            Predicate<ClientFacts> admission) {
        this.name = name;
        this.limits = limits;
        this.opener = opener;
        this.admission = admission;
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
        return (int) sessions.stream()
                .filter(session -> !session.facts().authenticated())
                .count();
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
            sessions.forEach(session -> session.close("the server ends"));
            watch.close();
        } finally {
            lock.unlock();
        }
    }

    /** Takes in a client that a listener has accepted. */
    void accept(SocketChannel channel, Identity identity, boolean readOnly) throws IOException {
        ClientFacts facts = ClientFacts.local(identity, readOnly);
        if (!admission.test(facts)) {
            LOG.log(Level.WARNING, "{0} is not for {1}", name, identity);
            channel.close();
            return;
        }
        if (sessions.size() >= limits.maxClients()) {
            LOG.log(Level.WARNING, "{0} has its {1} clients: another one is refused", name, limits.maxClients());
            channel.close();
            return;
        }
        Session session = new Session(accepted.incrementAndGet(), this, new UnixTransport(channel), facts, opener);
        sessions.add(session);
        if (closed.getCount() == 0) {
            session.close("the server ends");
        }
        session.startReader();
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
                sessions.forEach(session -> session.checkHealth(now, limits));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
