package org.hyperbean.drivers.test.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How far our answers are libvirt's.
 *
 * @param counts such as {@code 480 of 487} for {@code domain test.define}
 * @param different the answers that differ, each as {@code kind/name operation}
 */
record Standing(SortedMap<String, String> counts, SortedSet<String> different) {
    private static final String RESOURCE = "recorded-answers.txt";
    private static final String COUNT = "equal: ";

    static Standing of(List<Comparison> comparisons) {
        SortedMap<String, String> counts = new TreeMap<>();
        Map<String, List<Comparison>> groups =
                comparisons.stream().collect(Collectors.groupingBy(Standing::group, Collectors.toList()));
        groups.forEach((group, members) -> counts.put(
                group,
                "%d of %d"
                        .formatted(members.stream().filter(Comparison::isEqual).count(), members.size())));
        SortedSet<String> different = comparisons.stream()
                .filter(comparison -> !comparison.isEqual())
                .map(Comparison::title)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Standing(counts, different);
    }

    /** What was reached when it was last written down. */
    static Standing checkedIn() throws IOException {
        SortedMap<String, String> counts = new TreeMap<>();
        SortedSet<String> different = new TreeSet<>();
        try (InputStream in = Standing.class.getResourceAsStream(RESOURCE)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith(COUNT)) {
                    String[] parts = line.substring(COUNT.length()).split("\t", 2);
                    counts.put(parts[1], parts[0]);
                } else {
                    different.add(line);
                }
            }
        }
        return new Standing(counts, different);
    }

    /** The lines to check in. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        counts.forEach((group, count) -> lines.add(COUNT + count + "\t" + group));
        lines.addAll(different);
        return lines;
    }

    private static String group(Comparison comparison) {
        return comparison.given().kind() + " " + comparison.operation();
    }
}
