package org.hyperbean.drivers.test.corpus;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A program that prints how our answers compare, by kind and operation, and writes every answer that differs into a
 * file. Arguments: the file; a pattern for {@code kind/name operation} of the cases to look at; and where to write what
 * is to be checked in as {@link Standing}.
 */
final class CorpusReport {
    private CorpusReport() {}

    public static void main(String[] arguments) throws IOException {
        Pattern wanted = Pattern.compile(arguments.length > 1 ? arguments[1] : "");
        Set<String> kinds =
                Comparison.all().stream().flatMap(kind -> kind.kinds().stream()).collect(Collectors.toSet());
        Map<String, Map<Comparison.Verdict, Integer>> counts = new TreeMap<>();
        List<Comparison> seen = new ArrayList<>();
        try (PrintStream out =
                new PrintStream(Files.newOutputStream(Path.of(arguments[0])), false, StandardCharsets.UTF_8)) {
            for (Case given : RecordedAnswers.load(
                    RecordedAnswers.find().orElseThrow(),
                    kinds,
                    title -> wanted.matcher(title).find())) {
                for (Comparison comparison : CorpusReport.compare(given)) {
                    String title = comparison.title();
                    if (wanted.matcher(title).find()) {
                        seen.add(comparison);
                        counts.computeIfAbsent(
                                        given.kind() + " " + comparison.operation(),
                                        _ -> new EnumMap<>(Comparison.Verdict.class))
                                .merge(comparison.verdict(), 1, Integer::sum);
                        if (!comparison.isEqual()) {
                            out.println("### " + title + " " + comparison.verdict());
                            out.println("--- expected\n" + show(comparison.expected()));
                            out.println("--- actual\n" + show(comparison.actual()));
                        }
                    }
                }
            }
        }
        counts.forEach((name, verdicts) -> System.out.println(line(name, verdicts)));
        if (arguments.length > 2) {
            Files.write(Path.of(arguments[2]), Standing.of(seen).lines());
        }
    }

    private static List<Comparison> compare(Case given) {
        try {
            return Comparison.of(given);
        } catch (RuntimeException e) {
            throw new IllegalStateException(given.kind() + "/" + given.name(), e);
        }
    }

    private static String line(String name, Map<Comparison.Verdict, Integer> verdicts) {
        int total = verdicts.values().stream().mapToInt(Integer::intValue).sum();
        int equal = verdicts.getOrDefault(Comparison.Verdict.IDENTICAL, 0)
                + verdicts.getOrDefault(Comparison.Verdict.SAME_ERROR, 0);
        return "%-40s %5d of %5d (%6.2f %%) %s".formatted(name, equal, total, 100.0 * equal / total, verdicts);
    }

    private static String show(Answer answer) {
        return switch (answer) {
            case Answer.Text(String text) -> text;
            case Answer.Failure failure -> failure.toString();
        };
    }
}
