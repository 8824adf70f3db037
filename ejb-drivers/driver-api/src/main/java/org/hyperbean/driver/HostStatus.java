package org.hyperbean.driver;

import java.time.Instant;
import java.util.Optional;

/** Whether a host answers. */
public sealed interface HostStatus {
    /** It does; a host in this machine always does. */
    record Answering() implements HostStatus {}

    /**
     * It does not: what is shown of it is what was seen last.
     *
     * @param since when it stopped answering
     * @param reason why, in the words of the failure
     */
    record Unknown(Instant since, String reason) implements HostStatus {}

    /** What is to be said of a host that does not answer; empty for one that does. */
    default Optional<Unknown> unknown() {
        return switch (this) {
            case Answering _ -> Optional.empty();
            case Unknown unknown -> Optional.of(unknown);
        };
    }

    /** In one word, as faces show it. */
    default String label() {
        return switch (this) {
            case Answering _ -> "answering";
            case Unknown _ -> "UNKNOWN";
        };
    }
}
