package org.hyperbean.rpc.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recorded traffic of libvirt 9.0.0: a folder {@code shared/protocol/captures} beside the checkout, if it is there. */
final class Captures {
    private static final Pattern MESSAGE =
            Pattern.compile("\"dir\": \"(c2s|s2c)\".*?\"header\".*?\"hex\": \"([0-9a-f]+)\"");

    private Captures() {}

    /** One recorded message, length word included. */
    record Captured(Path file, int line, boolean fromClient, String hex) {
        byte[] bytes() {
            return HexFormat.of().parseHex(hex);
        }

        @Override
        public String toString() {
            return file.getFileName() + ":" + line;
        }
    }

    static Optional<Path> folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), above -> above != null, Path::getParent)
                .map(above -> above.resolve("shared/protocol/captures"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    static List<Captured> messages(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .flatMap(Captures::messagesOf)
                    .toList();
        }
    }

    private static Stream<Captured> messagesOf(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return Stream.iterate(0, line -> line < lines.size(), line -> line + 1)
                    .flatMap(line -> parse(file, line + 1, lines.get(line)).stream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Captured> parse(Path file, int line, String text) {
        Matcher matcher = MESSAGE.matcher(text);
        return matcher.find()
                ? Optional.of(new Captured(file, line, matcher.group(1).equals("c2s"), matcher.group(2)))
                : Optional.empty();
    }
}
