package org.hyperbean.functional.behaviour;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Reads the suite's text files, whose parts begin with lines {@code == title}. */
final class Resources {
    private static final String TITLE = "== ";

    private Resources() {}

    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of a file by title, in its order; what stands before the first title is left out. */
    static Map<String, String> sections(String name) {
        Map<String, String> sections = new LinkedHashMap<>();
        for (String section : ("\n" + text(name)).split("\n" + TITLE, -1)) {
            int end = section.indexOf('\n');
            if (!section.isBlank() && end > 0) {
                sections.put(
                        section.substring(0, end).strip(),
                        section.substring(end + 1).strip());
            }
        }
        return sections;
    }
}
