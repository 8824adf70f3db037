package org.hyperbean.rpc.adapter.outbound;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.ClientStream;
import org.hyperbean.rpc.client.Registration;
import org.hyperbean.rpc.client.RpcCalls;
import org.hyperbean.rpc.protocol.Procedure;

/**
 * What one user of a connection has open on it: event handlers, registrations at the daemon, streams. Any thread adds,
 * removes and ends; each piece is ended by whoever takes it out of its set.
 */
final class Belongings {
    /** Taking back is quick; a connection to a daemon that is not is given up. */
    private static final Duration UNDO_DEADLINE = Duration.ofSeconds(5);

    private final Set<Registration> handlers = ConcurrentHashMap.newKeySet();
    private final Set<Undo<?>> undos = ConcurrentHashMap.newKeySet();
    private final Set<ClientStream> streams = ConcurrentHashMap.newKeySet();

    /** Takes a handler in; what comes back ends it and takes it out. */
    Registration add(Registration handler) {
        handlers.add(handler);
        return () -> {
            if (handlers.remove(handler)) {
                handler.close();
            }
        };
    }

    void add(ClientStream stream) {
        streams.removeIf(ClientStream::isOver);
        streams.add(stream);
    }

    /** Takes notice of a call that has succeeded: it may have registered something, or taken it back. */
    <A, R> void called(Procedure<A, R> procedure, A arguments, R result) {
        Undo.of(procedure, arguments, result).ifPresent(undos::add);
        undos.remove(new Undo<>(procedure, arguments));
    }

    /**
     * Ends everything.
     *
     * @throws LibvirtException when something may still be there, so that the connection is of no more use
     */
    void end(RpcCalls calls) {
        drain(handlers, Registration::close);
        drain(streams, ClientStream::close);
        drain(undos, undo -> undo.apply(calls, UNDO_DEADLINE));
    }

    private static <T> void drain(Set<T> things, Consumer<T> end) {
        for (T thing : List.copyOf(things)) {
            if (things.remove(thing)) {
                end.accept(thing);
            }
        }
    }
}
