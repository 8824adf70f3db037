package org.hyperbean.functional.behaviour;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Plays scenarios on the reference and on the daemon under test, both at once, and tells where they part. */
public final class Comparison {
    private static final String NOTHING = "(nothing)";

    private final Player reference;
    private final Player tested;

    /**
     * A comparison.
     *
     * @param reference the socket of libvirt's daemon
     * @param tested the socket of ours
     * @param folder for node files; each daemon gets a folder in it
     */
    public Comparison(Path reference, Path tested, Path folder) {
        // names of one length, so that texts of a limited length are cut at one place
        this.reference = new Player(reference, folder.resolve("reference"));
        this.tested = new Player(tested, folder.resolve("hyperbean"));
    }

    /** Where the answers part: what was called, or that it is an event, and what each daemon told. */
    public record Difference(String call, String expected, String actual) {
        @Override
        public String toString() {
            int same = 0;
            int common = Math.min(expected.length(), actual.length());
            while (same < common && expected.charAt(same) == actual.charAt(same)) {
                same++;
            }
            // long answers are documents, of which the place counts
            int from = same < 200 ? 0 : same - 80;
            return "%s\n    libvirtd:  %s\n    hyperbean: %s".formatted(call, part(expected, from), part(actual, from));
        }

        private static String part(String text, int from) {
            String cut = text.substring(Math.min(from, text.length()), Math.min(from + 400, text.length()));
            return (from > 0 ? "…" : "") + cut.replace("\n", "⏎");
        }
    }

    /** Plays a scenario and tells all differences, none if the daemons agree. */
    public List<Difference> differences(Scenario scenario) {
        CompletableFuture<List<String>> first =
                CompletableFuture.supplyAsync(() -> reference.play(scenario), Thread::startVirtualThread);
        List<String> actual = tested.play(scenario);
        List<String> expected = first.join();
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            String one = i < expected.size() ? expected.get(i) : NOTHING;
            String other = i < actual.size() ? actual.get(i) : NOTHING;
            if (!one.equals(other)) {
                differences.add(new Difference(what(scenario, i), one, other));
            }
        }
        return differences;
    }

    private static String what(Scenario scenario, int place) {
        int calls = scenario.calls().size();
        return place < calls ? scenario.calls().get(place).toString() : "event " + (place - calls);
    }

    /** The first differences of a list in writing, and how many there are. */
    static String report(List<Difference> differences, int most) {
        return "%d differences%n".formatted(differences.size())
                + differences.stream()
                        .limit(most)
                        .map(difference -> "  " + difference)
                        .collect(Collectors.joining(System.lineSeparator()));
    }
}
