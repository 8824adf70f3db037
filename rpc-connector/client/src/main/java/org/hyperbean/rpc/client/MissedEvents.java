package org.hyperbean.rpc.client;

import java.util.OptionalLong;

/**
 * A gap between two events.
 *
 * @param count how many there would have been, of all registrations together; empty if nobody knows
 */
public record MissedEvents(Cause cause, OptionalLong count) {
    /** Why events were missed. */
    public enum Cause {
        /** Handlers were too slow. */
        QUEUE_FULL,
        /** The connection was lost for a while. */
        RECONNECTED
    }
}
