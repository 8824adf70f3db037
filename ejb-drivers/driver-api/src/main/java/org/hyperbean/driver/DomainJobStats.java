package org.hyperbean.driver;

import java.util.List;

/**
 * The figures of a job.
 *
 * @param parameters {@code VIR_DOMAIN_JOB_...}
 */
public record DomainJobStats(DomainJobType type, List<TypedParameter> parameters) {
    /** What is told when there is no job. */
    public static final DomainJobStats NONE = new DomainJobStats(DomainJobType.NONE, List.of());

    /** Keeps a copy of the list. */
    public DomainJobStats {
        parameters = List.copyOf(parameters);
    }
}
