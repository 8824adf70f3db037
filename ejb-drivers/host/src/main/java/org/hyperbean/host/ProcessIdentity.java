package org.hyperbean.host;

import java.util.Optional;

/**
 * A process that is not mistaken for a later one with the same number.
 *
 * @param startTime when it started, in clock ticks since the machine booted, as field 22 of {@code /proc/PID/stat} has
 *     it
 */
public record ProcessIdentity(long pid, long startTime) {
    /** The process that has a number now. */
    public static Optional<ProcessIdentity> of(long pid) {
        return ProcessFacts.of(pid).map(ProcessFacts::identity);
    }

    /** What is known of the process; empty once it has ended, though its parent may not have noticed yet. */
    public Optional<ProcessFacts> facts() {
        return ProcessFacts.of(pid).filter(facts -> facts.identity().equals(this));
    }

    /** Whether the process has not ended. */
    public boolean isAlive() {
        return facts().isPresent();
    }
}
