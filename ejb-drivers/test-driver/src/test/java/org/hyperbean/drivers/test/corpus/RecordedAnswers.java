package org.hyperbean.drivers.test.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Documents with what libvirt 9.0.0 answers to them, where they are at hand: they are not part of the project. */
final class RecordedAnswers {
    private static final String PLACE = "shared/corpus/open";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Map<String, Map<String, JsonNode>> answers = new HashMap<>();
    private final Set<String> wanted = new HashSet<>();

    private RecordedAnswers(Path folder) {
        this.folder = folder;
    }

    /** The folder beside the project or one of its parents, or another one that the property {@code corpus} names. */
    static Optional<Path> find() {
        return Optional.ofNullable(System.getProperty("corpus")).map(Path::of).or(RecordedAnswers::besideTheProject);
    }

    private static Optional<Path> besideTheProject() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve(PLACE))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** The cases of some kinds, with those answers that do not depend on the host where they were recorded. */
    static List<Case> load(Path folder, Set<String> kinds) throws IOException {
        return load(folder, kinds, _ -> true);
    }

    /** The same, only with the answers whose title, {@code kind/name operation}, is wanted. */
    static List<Case> load(Path folder, Set<String> kinds, Predicate<String> wanted) throws IOException {
        RecordedAnswers recorded = new RecordedAnswers(folder);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("expected.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            lines.lines().map(RecordedAnswers::parse).forEach(recorded::remember);
            recorded.keep(wanted);
        }
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("cases.jsonl"))) {
            JsonNode entry = parse(line);
            if (kinds.contains(entry.path("kind").asText()) && recorded.wanted.contains(key(entry))) {
                cases.add(recorded.readCase(entry));
            }
        }
        return cases;
    }

    private void keep(Predicate<String> titles) {
        answers.forEach((key, operations) -> {
            if (operations.keySet().stream().anyMatch(operation -> titles.test(key + " " + operation))) {
                wanted.add(key);
            }
        });
    }

    private void remember(JsonNode answer) {
        answers.computeIfAbsent(key(answer), _ -> new LinkedHashMap<>())
                .put(answer.path("op").asText(), answer);
    }

    private Case readCase(JsonNode entry) throws IOException {
        Map<String, JsonNode> recorded = answers.getOrDefault(key(entry), Map.of());
        Map<String, Answer> resolved = new LinkedHashMap<>();
        recorded.forEach((operation, answer) -> {
            if (!answer.path("env").asBoolean() && !answer.path("crash").asBoolean()) {
                resolved.put(operation, resolve(answer, recorded, entry));
            }
        });
        return new Case(
                entry.path("kind").asText(), entry.path("name").asText(), text(entry), entry.path("params"), resolved);
    }

    private Answer resolve(JsonNode answer, Map<String, JsonNode> others, JsonNode entry) {
        if (!answer.path("ok").asBoolean()) {
            JsonNode error = answer.path("error");
            return new Answer.Failure(
                    error.path("code").asInt(),
                    error.path("domain").asInt(),
                    error.path("message").asText());
        }
        if (answer.path("same_base").asBoolean()) {
            String base = "domain/" + entry.path("params").path("base").asText();
            return resolve(answers.get(base).get(answer.path("op").asText()), answers.get(base), entry);
        }
        if (answer.hasNonNull("same")) {
            return resolve(others.get(answer.path("same").asText()), others, entry);
        }
        return new Answer.Text(answer.path("output").asText(""));
    }

    private String text(JsonNode entry) throws IOException {
        if (entry.path("kind").asText().equals("domain-mutant")) {
            JsonNode parameters = entry.path("params");
            String base = Files.readString(folder.resolve(
                    "inputs/domain/%s.xml".formatted(parameters.path("base").asText())));
            return Mutation.of(parameters.path("mut")).apply(base);
        }
        return entry.hasNonNull("input")
                ? Files.readString(folder.resolve(entry.path("input").asText()))
                : "";
    }

    private static String key(JsonNode entry) {
        return entry.path("kind").asText() + "/" + entry.path("name").asText();
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
