package org.hyperbean.drivers.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Documents with what libvirt 9.0.0 answers to them, where they are at hand: they are not part of the project. */
record RecordedAnswers(Path folder) {
    private static final String PLACE = "shared/corpus/open";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** An input and libvirt's answer to it: a document or an error. */
    record Answer(String name, String input, Optional<String> document, Optional<Failure> failure) {}

    /** An error as libvirt numbers and words it. */
    record Failure(int code, int domain, String message) {}

    /** The folder beside the project or one of its parents. */
    static Optional<RecordedAnswers> find() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve(PLACE))
                .filter(Files::isDirectory)
                .findFirst()
                .map(RecordedAnswers::new);
    }

    /** The answers to one operation on inputs of some kinds. */
    List<Answer> answers(String operation, Predicate<String> kinds) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("expected.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(RecordedAnswers::parse)
                    .filter(entry -> entry.path("op").asText().equals(operation)
                            && kinds.test(entry.path("kind").asText())
                            && entry.hasNonNull("input"))
                    .map(this::answer)
                    .toList();
        }
    }

    private Answer answer(JsonNode entry) {
        JsonNode error = entry.path("error");
        Optional<Failure> failure = entry.path("ok").asBoolean()
                ? Optional.empty()
                : Optional.of(new Failure(
                        error.path("code").asInt(),
                        error.path("domain").asInt(),
                        error.path("message").asText()));
        try {
            return new Answer(
                    entry.path("name").asText(),
                    Files.readString(folder.resolve(entry.path("input").asText())),
                    Optional.ofNullable(entry.path("output").textValue()),
                    failure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
