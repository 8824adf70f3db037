package org.hyperbean.rpc.generator;

/**
 * A word or a mark of the declaration language.
 *
 * @param text the characters as written; empty at the end of the file
 * @param comment the comment lines right above, joined by blanks; empty if there are none
 */
record Token(String text, String comment, Location where) {
    boolean isEnd() {
        return text.isEmpty();
    }

    boolean isWord() {
        return !isEnd() && Lexer.isWordCharacter(text.charAt(0));
    }
}
