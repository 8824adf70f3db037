package org.hyperbean.driver;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The typed parameters that a function takes, each with its kind and nearly each at most once. Immutable. */
public final class ParameterRules {
    private static final Comparator<TypedParameter> BY_FIELD = Comparator.comparing(TypedParameter::field);

    private final Map<String, TypedKind> kinds;
    private final Set<String> repeatable;

    private ParameterRules(Map<String, TypedKind> kinds, Set<String> repeatable) {
        this.kinds = Map.copyOf(kinds);
        this.repeatable = Set.copyOf(repeatable);
    }

    /** Rules for parameters of one kind. */
    public static ParameterRules of(TypedKind kind, String... fields) {
        return of(kind, Stream.of(fields));
    }

    /** Rules for parameters of one kind. */
    public static ParameterRules of(TypedKind kind, Stream<String> fields) {
        return new ParameterRules(Map.of(), Set.of()).and(kind, fields);
    }

    /** The same rules and more parameters. */
    public ParameterRules and(TypedKind kind, String... fields) {
        return and(kind, Stream.of(fields));
    }

    /** The same rules and more parameters. */
    public ParameterRules and(TypedKind kind, Stream<String> fields) {
        Map<String, TypedKind> all = new HashMap<>(kinds);
        fields.forEach(field -> all.put(field, kind));
        return new ParameterRules(all, repeatable);
    }

    /** The same rules and a parameter that may come many times. */
    public ParameterRules andMany(TypedKind kind, String field) {
        Set<String> all = new HashSet<>(repeatable);
        all.add(field);
        return new ParameterRules(and(kind, field).kinds, all);
    }

    /**
     * Refuses parameters that break the rules. libvirt looks at them in the order of their names.
     *
     * @throws LibvirtException argument unsupported: a name that is not known; invalid argument: a name that comes
     *     twice, a kind that is another one
     */
    public void check(List<TypedParameter> parameters) {
        String last = "";
        for (TypedParameter parameter : parameters.stream().sorted(BY_FIELD).toList()) {
            String field = parameter.field();
            TypedKind expected = kinds.get(field);
            if (expected == null) {
                throw refused(ErrorCode.ARGUMENT_UNSUPPORTED, "parameter '%s' not supported".formatted(field));
            }
            if (field.equals(last) && !repeatable.contains(field)) {
                throw refused(ErrorCode.INVALID_ARG, "parameter '%s' occurs multiple times".formatted(field));
            }
            TypedKind kind = parameter.value().kind();
            if (kind != expected) {
                throw refused(
                        ErrorCode.INVALID_ARG,
                        "invalid type '%s' for parameter '%s', expected '%s'"
                                .formatted(kind.label(), field, expected.label()));
            }
            last = field;
        }
    }

    private static LibvirtException refused(ErrorCode code, String detail) {
        return LibvirtException.of(code, ErrorDomain.NONE, detail);
    }
}
