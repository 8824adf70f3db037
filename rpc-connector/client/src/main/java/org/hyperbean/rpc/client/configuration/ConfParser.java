package org.hyperbean.rpc.client.configuration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hyperbean.driver.LibvirtException;

/**
 * Reads libvirt's configuration syntax: {@code key = value}, where the value is a number, a text in quotes of one of
 * three kinds, or a list of values in brackets. Unlike the daemon's settings, which are checked as a whole, this stops
 * at the first mistake, in libvirt's words.
 */
final class ConfParser {
    private static final Pattern GAP = Pattern.compile("(?:\\s|#[^\\n]*)*");
    private static final Pattern BLANKS = Pattern.compile("[ \\t]*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_./:-]*");
    private static final Pattern EQUALS = Pattern.compile("[ \\t]*=[ \\t]*");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");
    private static final Pattern QUOTED =
            Pattern.compile("\"\"\"(?<long>(?s:.*?))\"\"\"|\"(?<double>[^\"\\n]*)\"|'(?<single>[^'\\n]*)'");
    private static final Pattern QUOTE = Pattern.compile("[\"']");
    private static final Pattern LINE_END = Pattern.compile("(?:#[^\\n]*)?(?:\\r?\\n|;|$)");
    private static final Pattern OPENING = Pattern.compile("\\[");
    private static final Pattern CLOSING = Pattern.compile("]");
    private static final Pattern COMMA = Pattern.compile(",");

    private final ConfScanner scanner;

    ConfParser(Path file, String text) {
        this.scanner = new ConfScanner(file, text);
    }

    /**
     * Reads the whole text.
     *
     * @throws LibvirtException configuration file syntax error
     */
    Map<String, ConfValue> parse() {
        Map<String, ConfValue> values = new LinkedHashMap<>();
        scanner.take(GAP);
        while (!scanner.atEnd()) {
            String name = expect(NAME, "expecting a name");
            expect(EQUALS, "expecting an assignment");
            values.put(name, value());
            scanner.take(BLANKS);
            expect(LINE_END, "expecting a separator");
            scanner.take(GAP);
        }
        return values;
    }

    private ConfValue value() {
        if (scanner.take(OPENING)) {
            return sequence();
        }
        if (scanner.take(NUMBER)) {
            return number(scanner.taken());
        }
        if (scanner.take(QUOTED)) {
            return new ConfValue.Text(quoted());
        }
        throw scanner.wrong(scanner.take(QUOTE) ? "unterminated string" : "expecting a value");
    }

    private ConfValue sequence() {
        List<ConfValue> values = new ArrayList<>();
        scanner.take(GAP);
        while (!scanner.take(CLOSING)) {
            values.add(value());
            scanner.take(GAP);
            if (scanner.take(COMMA)) {
                scanner.take(GAP);
            } else if (scanner.take(CLOSING)) {
                break;
            } else {
                throw scanner.wrong("expecting a separator in list");
            }
        }
        return new ConfValue.Sequence(List.copyOf(values));
    }

    /** No setting of a client is a number of any size: those that do not fit end at the limit. */
    private static ConfValue number(String digits) {
        try {
            return new ConfValue.Numeral(Long.parseLong(digits));
        } catch (NumberFormatException _) {
            return new ConfValue.Numeral(digits.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE);
        }
    }

    private String quoted() {
        for (String kind : List.of("long", "double")) {
            if (scanner.taken(kind) != null) {
                return scanner.taken(kind);
            }
        }
        return scanner.taken("single");
    }

    private String expect(Pattern pattern, String problem) {
        if (!scanner.take(pattern)) {
            throw scanner.wrong(problem);
        }
        return scanner.taken();
    }
}
