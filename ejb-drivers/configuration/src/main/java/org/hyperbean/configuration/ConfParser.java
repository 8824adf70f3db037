package org.hyperbean.configuration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads libvirt's configuration syntax: {@code key = value}, one a line, where the value is a number, a text in single
 * or double quotes, or a list of these in brackets that may go over several lines. {@code #} begins a comment.
 */
final class ConfParser {
    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Pattern EQUALS = Pattern.compile("[ \\t]*=[ \\t]*");
    private static final Pattern SCALAR = Pattern.compile("-?[0-9]+|\"[^\"\\n]*\"|'[^'\\n]*'");
    private static final Pattern GAP = Pattern.compile("(?:\\s|#[^\\n]*)*");
    private static final Pattern LINE_END = Pattern.compile("[ \\t]*(?:#[^\\n]*)?(?:\\r?\\n|$)");
    private static final Pattern REST_OF_LINE = Pattern.compile("[^\\n]*\\n?");

    private final Path path;
    private final String text;
    private final Matcher matcher;
    private int position;

    ConfParser(Path path, String text) {
        this.path = path;
        this.text = text;
        this.matcher = KEY.matcher(text);
    }

    /** Reads the whole text; a line that cannot be understood becomes a problem and reading goes on behind it. */
    ConfFile parse() {
        Map<String, ConfFile.Entry> entries = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        next(GAP);
        while (position < text.length()) {
            int line = line();
            try {
                String key = expect(KEY, "the name of a setting");
                expect(EQUALS, "=");
                entries.put(key, new ConfFile.Entry(value(), line));
                expect(LINE_END, "the end of the line");
            } catch (SyntaxException e) {
                problems.add(Problem.syntax(path + ":" + line(), e.expected));
                next(REST_OF_LINE);
            }
            next(GAP);
        }
        return new ConfFile(path, Map.copyOf(entries), List.copyOf(problems));
    }

    private String value() throws SyntaxException {
        if (!take('[')) {
            return scalar();
        }
        List<String> items = new ArrayList<>();
        next(GAP);
        while (!take(']')) {
            items.add(scalar().replace(",", "\\,"));
            next(GAP);
            if (take(',')) {
                next(GAP);
            } else if (!at(']')) {
                throw new SyntaxException(", or ]");
            }
        }
        return String.join(",", items);
    }

    private String scalar() throws SyntaxException {
        String token = expect(SCALAR, "a number, a text in quotes or a list in brackets");
        return Character.isDigit(token.charAt(token.length() - 1)) ? token : token.substring(1, token.length() - 1);
    }

    private boolean at(char character) {
        return position < text.length() && text.charAt(position) == character;
    }

    private boolean take(char character) {
        boolean found = at(character);
        position += found ? 1 : 0;
        return found;
    }

    private String expect(Pattern pattern, String expected) throws SyntaxException {
        if (!next(pattern)) {
            throw new SyntaxException(expected);
        }
        return matcher.group();
    }

    private boolean next(Pattern pattern) {
        matcher.usePattern(pattern).region(position, text.length());
        boolean found = matcher.lookingAt();
        position = found ? matcher.end() : position;
        return found;
    }

    private int line() {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** Carries what should have stood there. */
    private static final class SyntaxException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String expected;

        SyntaxException(String expected) {
            super(expected);
            this.expected = expected;
        }
    }
}
