package org.hyperbean.driver;

/** The daemon's events in one sequence, the last ones kept for replay. */
public interface EventLog extends EventSink {
    /** The sequence number of the newest event; 0 before the first. */
    long newest();

    /**
     * A cursor into the log. It takes no room in the log, and a cursor that is not read slows nobody down: it finds a
     * gap when it comes back too late.
     *
     * @param after the sequence number that the reader has seen last; {@link #newest()} for what comes from now on
     */
    EventCursor cursor(EventFilter filter, long after);
}
