package org.hyperbean.rpc.client;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.Procedure;

/**
 * A kind of event that a client can register for. The kinds are constants of generated classes such as
 * {@code org.hyperbean.rpc.client.remote.DomainEvents}.
 *
 * @param <H> what names the object that an event is about
 * @param <E> what an event says
 */
public final class EventKind<H, E> {
    private final EventFamily<H> family;
    private final int id;
    private final Message<?, E> message;

    /**
     * The message that brings the event.
     *
     * @param callbackId the number of the registration that it is for
     */
    private record Message<W, E>(Procedure<W, Nothing> procedure, ToIntFunction<W> callbackId, Function<W, E> event) {
        Registration listen(EventDispatcher events, IntPredicate wanted, Consumer<? super E> handler) {
            return events.register(procedure, message -> {
                if (wanted.test(callbackId.applyAsInt(message))) {
                    handler.accept(event.apply(message));
                }
            });
        }
    }

    private EventKind(EventFamily<H> family, int id, Message<?, E> message) {
        this.family = family;
        this.id = id;
        this.message = message;
    }

    /**
     * A kind of event.
     *
     * @param id its number in the family
     * @param procedure the message that brings it
     */
    public static <H, W, E> EventKind<H, E> of(
            EventFamily<H> family,
            int id,
            Procedure<W, Nothing> procedure,
            ToIntFunction<W> callbackId,
            Function<W, E> event) {
        return new EventKind<>(family, id, new Message<>(procedure, callbackId, event));
    }

    EventFamily<H> family() {
        return family;
    }

    int id() {
        return id;
    }

    /** Has a handler called for the messages of registrations whose numbers are wanted. */
    Registration listen(EventDispatcher events, IntPredicate wanted, Consumer<? super E> handler) {
        return message.listen(events, wanted, handler);
    }

    @Override
    public String toString() {
        return message.procedure().toString();
    }
}
