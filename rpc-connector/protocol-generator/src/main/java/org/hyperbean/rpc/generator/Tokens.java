package org.hyperbean.rpc.generator;

import java.util.List;

/** A cursor over tokens with the checks all parsers need. */
final class Tokens {
    private final List<Token> tokens;
    private int at;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token take() {
        Token token = tokens.get(at);
        if (!token.isEnd()) {
            at++;
        }
        return token;
    }

    /** Takes the next token if it is this one. */
    boolean accept(String text) {
        boolean found = peek().text().equals(text);
        if (found) {
            at++;
        }
        return found;
    }

    Token expect(String text) {
        Token token = take();
        if (!token.text().equals(text)) {
            throw new DeclarationException(token.where(), "expected '" + text + "', found " + shown(token));
        }
        return token;
    }

    Token word(String what) {
        Token token = take();
        if (!token.isWord()) {
            throw new DeclarationException(token.where(), "expected " + what + ", found " + shown(token));
        }
        return token;
    }

    /** A decimal number or one with 0x in front, up to 32 bits. */
    int number(String what) {
        Token token = word(what);
        try {
            return token.text().startsWith("0x")
                    ? Integer.parseUnsignedInt(token.text().substring(2), 16)
                    : Integer.parseInt(token.text());
        } catch (NumberFormatException notANumber) {
            throw new DeclarationException(token.where(), "expected " + what + ", found " + shown(token));
        }
    }

    static String shown(Token token) {
        return token.isEnd() ? "the end of the file" : "'" + token.text() + "'";
    }
}
