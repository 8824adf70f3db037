package org.hyperbean.driver;

/** Where drivers put their events. */
public interface EventSink {
    /** Appends an event; never waits for a subscriber. */
    EventRecord append(EventScope scope, Event event);
}
