package org.hyperbean.rpc.adapter.security;

import java.util.List;
import java.util.regex.Pattern;
import org.hyperbean.host.Wildcards;

/** A list of names in which {@code *} stands for any letters and {@code ?} for one. An empty list allows nobody. */
public final class AllowedNames {
    private final List<Pattern> patterns;

    /** The names that match at least one of the patterns. */
    public AllowedNames(List<String> wildcards) {
        patterns = wildcards.stream().map(Wildcards::compile).toList();
    }

    /** Whether a name is on the list. */
    public boolean contains(String name) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }
}
