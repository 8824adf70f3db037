package org.hyperbean.functional.behaviour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.hyperbean.functional.behaviour.Comparison.Difference;

/** Compares two daemons that run already: {@code REFERENCE-SOCKET SOCKET [NAME-PATTERN [MIXED [WALKS]]]}. */
public final class BehaviourComparison {
    private static final int SHOWN = 4;

    private BehaviourComparison() {}

    public static void main(String... arguments) throws IOException {
        Pattern names = Pattern.compile(arguments.length > 2 ? arguments[2] : ".*");
        int mixed = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 6;
        int walks = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 20;
        Comparison comparison =
                new Comparison(Path.of(arguments[0]), Path.of(arguments[1]), Files.createTempDirectory("behaviour"));
        Instant start = Instant.now();
        int calls = 0;
        int differing = 0;
        List<Scenario> scenarios = BehaviourSuite.scenarios(mixed, walks)
                .filter(scenario -> names.matcher(scenario.name()).matches())
                .toList();
        for (Scenario scenario : scenarios) {
            List<Difference> differences = differences(comparison, scenario);
            calls += scenario.calls().size();
            if (!differences.isEmpty()) {
                differing++;
                System.out.println("== " + scenario + ": " + scenario.calls().size() + " calls, "
                        + Comparison.report(differences, SHOWN));
            }
        }
        System.out.printf(
                "%d of %d scenarios differ; %d calls in %s%n",
                differing, scenarios.size(), calls, Duration.between(start, Instant.now()));
    }

    /** A daemon that has ended is a difference, too; the others are still of interest if somebody starts it again. */
    private static List<Difference> differences(Comparison comparison, Scenario scenario) {
        try {
            return comparison.differences(scenario);
        } catch (AssertionError | CompletionException ended) {
            return List.of(new Difference(scenario.name(), "(ended)", ended.toString()));
        }
    }
}
