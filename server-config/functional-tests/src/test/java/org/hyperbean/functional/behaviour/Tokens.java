package org.hyperbean.functional.behaviour;

import java.util.ArrayList;
import java.util.List;

/** Splits a line at blanks and a list at commas, except within quotes and brackets. */
final class Tokens {
    private Tokens() {}

    static List<String> split(String line) {
        return split(line, ' ');
    }

    /** The items of a list in brackets. */
    static List<String> items(String list) {
        if (!list.startsWith("[") || !list.endsWith("]")) {
            throw new IllegalArgumentException("no list: " + list);
        }
        return split(list.substring(1, list.length() - 1), ',');
    }

    private static List<String> split(String text, char separator) {
        List<String> tokens = new ArrayList<>();
        StringBuilder token = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            }
            if (!quoted && c == '[') {
                depth++;
            }
            if (!quoted && c == ']') {
                depth--;
            }
            if (c == separator && !quoted && depth == 0) {
                add(tokens, token);
            } else {
                token.append(c);
            }
        }
        add(tokens, token);
        return tokens;
    }

    private static void add(List<String> tokens, StringBuilder token) {
        if (!token.isEmpty()) {
            tokens.add(token.toString());
            token.setLength(0);
        }
    }
}
