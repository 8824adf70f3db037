package org.hyperbean.functional.behaviour;

import java.util.List;
import java.util.stream.Stream;

/**
 * Calls on a connection, one after the other.
 *
 * @param path of the URI; {@value #NODE} stands for a copy of {@code node.xml} that nobody else uses
 * @param calls with their arguments as written
 * @param renewed whether a call that has succeeded and may have changed something is followed by a new connection, so
 *     that every call meets the same objects; of use with {@link #NODE} only
 */
public record Scenario(String name, String path, List<CallLine> calls, boolean renewed) {
    static final String NODE = "node.xml";
    private static final String DEFAULT = "/default";
    private static final String ON_DEFAULT = "on default";

    /** The scenarios of a file; those whose titles end so are about the default objects. */
    static Stream<Scenario> read(String file) {
        return Resources.sections(file).entrySet().stream()
                .map(section -> new Scenario(
                        section.getKey(),
                        section.getKey().endsWith(ON_DEFAULT) ? DEFAULT : NODE,
                        lines(section.getValue()),
                        false));
    }

    private static List<CallLine> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(CallLine::of)
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
