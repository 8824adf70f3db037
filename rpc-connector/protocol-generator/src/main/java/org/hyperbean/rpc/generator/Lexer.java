package org.hyperbean.rpc.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a declaration file into tokens: words (names, numbers, versions), single marks, comments to the end of a line.
 */
final class Lexer {
    private static final String MARKS = "{}<>,;=?";

    private final List<Token> tokens = new ArrayList<>();
    private String comment = "";

    private Lexer() {}

    /** The tokens of a text, the last one being the end token. */
    static List<Token> tokens(String file, String text) {
        Lexer lexer = new Lexer();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            lexer.cut(lines.get(i), new Location(file, i + 1));
        }
        lexer.tokens.add(new Token("", "", new Location(file, Math.max(1, lines.size()))));
        return List.copyOf(lexer.tokens);
    }

    static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    private void cut(String line, Location where) {
        if (line.isBlank()) {
            comment = "";
        }
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (line.startsWith("//", at)) {
                comment = (comment + " " + line.substring(at + 2).strip()).strip();
                return;
            } else {
                int end = isWordCharacter(c) ? endOfWord(line, at) : endOfMark(c, at, where);
                tokens.add(new Token(line.substring(at, end), comment, where));
                comment = "";
                at = end;
            }
        }
    }

    private static int endOfWord(String line, int start) {
        int end = start;
        while (end < line.length() && isWordCharacter(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int endOfMark(char c, int at, Location where) {
        if (MARKS.indexOf(c) < 0) {
            throw new DeclarationException(where, "unexpected character '" + c + "'");
        }
        return at + 1;
    }
}
