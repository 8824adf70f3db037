package org.hyperbean.configuration;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration has values that are not allowed; nothing is opened with it. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    ConfigurationException(List<Problem> problems) {
        super(problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n  ", "the configuration is not usable:\n  ", "")));
        this.problems = List.copyOf(problems);
    }

    /** All of them, not only the first. */
    public List<Problem> problems() {
        return problems;
    }
}
