package org.hyperbean.rpc.client;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.transport.Deadline;

/**
 * An event handler with what it was registered for. The daemon gives the registration a number, which the events carry,
 * another one in each session.
 *
 * <p>Threads: the dispatcher's asks {@link #isMine}; for events that come before the daemon's answer it waits for that.
 * {@code callback} is changed by that thread only, in order with the events, so that one of an earlier session is never
 * taken for one of the next. {@code registering} is held while the daemon is asked, so that a handler that is closed
 * does not stay registered.
 *
 * @param <H> what names the object that an event is about
 * @param <E> what an event says
 */
final class Subscription<H, E> {
    private static final Logger LOG = System.getLogger(Subscription.class.getName());

    private final EventKind<H, E> kind;
    private final Optional<H> object;
    private final EventDispatcher events;
    private final List<Registration> listening;
    private final ReentrantLock registering = new ReentrantLock();
    private Optional<Reply<Integer>> callback = Optional.empty();
    private Optional<Registered> registered = Optional.empty();
    private boolean closed;

    /** A registration that the daemon knows. */
    private record Registered(RpcClient session, int callbackId) {}

    /** A handler that hears events, but whose events the daemon does not send yet. */
    Subscription(EventKind<H, E> kind, Optional<H> object, EventHandler<? super E> handler, EventDispatcher events) {
        this.kind = kind;
        this.object = object;
        this.events = events;
        this.listening = List.of(kind.listen(events, this::isMine, handler::handle), events.onMissed(handler::missed));
    }

    private boolean isMine(int callbackId) {
        try {
            return callback.filter(answer -> answer.await(Deadline.in(RpcCalls.DEFAULT_DEADLINE)) == callbackId)
                    .isPresent();
        } catch (LibvirtException refused) {
            return false;
        }
    }

    /** Has the daemon send the events. */
    void register(RpcClient session) {
        Reply<Integer> answer = new Reply<>("the registration of an event handler");
        events.inOrder(() -> callback = Optional.of(answer));
        registering.lock();
        try {
            if (!closed) {
                int callbackId = kind.family().register(session, kind.id(), object);
                registered = Optional.of(new Registered(session, callbackId));
                answer.succeed(callbackId);
            }
        } catch (LibvirtException refused) {
            answer.fail(refused);
            throw refused;
        } finally {
            registering.unlock();
        }
    }

    /** Has the daemon send the events over a new session; a refusal, perhaps for an object that is gone, is no loss. */
    void renew(RpcClient session) {
        try {
            register(session);
        } catch (LibvirtException refused) {
            if (!session.isOpen()) {
                throw refused;
            }
            LOG.log(Level.WARNING, "no longer registered for " + kind, refused);
        }
    }

    /** Ends the registration, with the daemon too while that can be reached. */
    void close() {
        listening.forEach(Registration::close);
        registering.lock();
        try {
            closed = true;
            registered
                    .filter(known -> known.session().isOpen())
                    .ifPresent(known -> kind.family().deregister(known.session(), known.callbackId()));
        } finally {
            registering.unlock();
        }
    }
}
