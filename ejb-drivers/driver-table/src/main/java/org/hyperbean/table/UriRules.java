package org.hyperbean.table;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hyperbean.configuration.Configuration;
import org.hyperbean.configuration.Settings;

/**
 * What the operator says about URIs.
 *
 * @param preset the URI of clients that name none
 * @param fallback the same, when no driver offers itself
 * @param aliases short names and what they stand for
 */
record UriRules(Optional<String> preset, Optional<String> fallback, Map<String, String> aliases) {
    /** No rules at all. */
    static final UriRules NONE = new UriRules(Optional.empty(), Optional.empty(), Map.of());

    static UriRules of(Configuration configuration) {
        Map<String, String> aliases = configuration.get(Settings.URI_ALIASES).stream()
                .map(alias -> alias.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> first));
        return new UriRules(configuration.get(Settings.URI_DEFAULT), configuration.get(Settings.URI_FALLBACK), aliases);
    }

    /** The URI that a client's name stands for; empty when the drivers are to be asked. */
    Optional<String> resolve(Optional<String> name) {
        return name.filter(text -> !text.isEmpty()).or(() -> preset).map(text -> aliases.getOrDefault(text, text));
    }
}
