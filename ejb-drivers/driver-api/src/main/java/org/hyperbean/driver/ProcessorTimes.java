package org.hyperbean.driver;

import java.util.List;

/**
 * Times that a domain used, as {@code virDomainGetCPUStats} tells them.
 *
 * @param count parameters of each processor; for a caller who asked for nothing else, how many there are of what was
 *     asked for
 * @param values those of the first processor, then those of the next one
 */
public record ProcessorTimes(int count, List<TypedParameter> values) {
    /** Keeps a copy of the list. */
    public ProcessorTimes {
        values = List.copyOf(values);
    }

    /** The answer to a caller who only asked how many there are. */
    public static ProcessorTimes counted(int count) {
        return new ProcessorTimes(count, List.of());
    }
}
