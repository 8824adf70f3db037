package org.hyperbean.rpc.client;

/**
 * Takes the events of a registration. The handlers of a connection run one after the other, on a thread of their own,
 * and may make calls.
 *
 * @param <E> what an event says
 */
@FunctionalInterface
public interface EventHandler<E> {
    void handle(E event);

    /**
     * Told between the events before and after a gap. Whoever keeps a picture of the daemon reads it anew now: what has
     * happened in the gap is known to the daemon by this time.
     */
    default void missed(MissedEvents missed) {}
}
