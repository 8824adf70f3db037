package org.hyperbean.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A file in libvirt's configuration syntax as it was read at one moment.
 *
 * @param entries what it sets, by key
 * @param problems what could not be understood
 */
record ConfFile(Path path, Map<String, Entry> entries, List<Problem> problems) {
    /**
     * One assignment.
     *
     * @param text the value; a list is joined with commas, as MicroProfile Config writes lists
     * @param line counted from 1
     */
    record Entry(String text, int line) {}

    /** Reads the file. One that does not exist sets nothing; one that cannot be read is a problem. */
    static ConfFile read(Path path) {
        try {
            return new ConfParser(path, Files.readString(path)).parse();
        } catch (NoSuchFileException _) {
            return new ConfFile(path, Map.of(), List.of());
        } catch (IOException e) {
            return new ConfFile(path, Map.of(), List.of(Problem.unreadable(path.toString(), e.toString())));
        }
    }

    /** Where a key is set, as an operator looks it up. */
    String origin(String key) {
        return path + ":" + entries.get(key).line();
    }
}
