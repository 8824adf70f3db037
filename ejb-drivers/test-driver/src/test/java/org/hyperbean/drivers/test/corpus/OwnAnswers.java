package org.hyperbean.drivers.test.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents that were made up from libvirt's schemas at random, until each element and attribute that the schemas know
 * and no other document has was in one of them, with what libvirt 9.0.0 answered. One case a line.
 */
final class OwnAnswers {
    private static final String RESOURCE = "own-answers.jsonl";
    private static final ObjectMapper JSON = new ObjectMapper();

    private OwnAnswers() {}

    static List<Case> load() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (InputStream in = OwnAnswers.class.getResourceAsStream(RESOURCE)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                cases.add(read(JSON.readTree(line)));
            }
        }
        return cases;
    }

    private static Case read(JsonNode entry) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> answer : entry.path("answers").properties()) {
            answers.put(answer.getKey(), answer(answer.getValue()));
        }
        return new Case(
                entry.path("kind").asText(),
                entry.path("name").asText(),
                entry.path("text").asText(),
                entry.path("params"),
                answers);
    }

    private static Answer answer(JsonNode answer) {
        JsonNode error = answer.path("error");
        return error.isMissingNode()
                ? new Answer.Text(answer.path("output").asText())
                : new Answer.Failure(
                        error.path("code").asInt(),
                        error.path("domain").asInt(),
                        error.path("message").asText());
    }
}
