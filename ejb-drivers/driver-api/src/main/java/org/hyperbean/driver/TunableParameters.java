package org.hyperbean.driver;

import java.util.List;

/**
 * Limits and weights that a caller asked for.
 *
 * @param count how many there are
 * @param values empty when the caller asked for the count alone
 */
public record TunableParameters(int count, List<TypedParameter> values) {
    /** Keeps a copy of the list. */
    public TunableParameters {
        values = List.copyOf(values);
    }

    /** The answer to a caller who asked for the count alone. */
    public static TunableParameters counted(int count) {
        return new TunableParameters(count, List.of());
    }

    /** The answer to a caller who asked for the parameters. */
    public static TunableParameters of(List<TypedParameter> values) {
        return new TunableParameters(values.size(), values);
    }
}
