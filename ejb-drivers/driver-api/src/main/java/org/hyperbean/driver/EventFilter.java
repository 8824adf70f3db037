package org.hyperbean.driver;

/** Chooses events: those that a connection may see, or all. */
@FunctionalInterface
public interface EventFilter {
    /** Lets every event through. */
    EventFilter ALL = event -> true;

    /** Whether the event is wanted. */
    boolean accepts(EventRecord event);

    /** The events of one scope. */
    static EventFilter of(EventScope scope) {
        return event -> event.scope().equals(scope);
    }
}
