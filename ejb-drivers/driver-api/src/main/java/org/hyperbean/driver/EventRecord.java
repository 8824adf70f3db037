package org.hyperbean.driver;

import java.time.Instant;

/**
 * An event with its place in the daemon's one sequence of events.
 *
 * @param sequence counts up by one over all events of the daemon, beginning at 1
 * @param scope the connections it belongs to; see {@link EventFilter}
 */
public record EventRecord(long sequence, Instant time, EventScope scope, Event event) {}
