package org.hyperbean.driver;

import java.util.List;

/**
 * Figures about a host that a caller asked for.
 *
 * @param count how many there are
 * @param values empty when the caller asked for the count alone
 */
public record NodeStatistics(int count, List<Figure> values) {
    /** Keeps a copy of the list. */
    public NodeStatistics {
        values = List.copyOf(values);
    }

    /**
     * One figure.
     *
     * @param field its name
     * @param value unsigned
     */
    public record Figure(String field, long value) {}
}
