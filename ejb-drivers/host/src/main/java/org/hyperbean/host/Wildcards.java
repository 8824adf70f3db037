package org.hyperbean.host;

import java.util.regex.Pattern;

/** Shell patterns, in which {@code *} stands for any text and {@code ?} for any character. */
public final class Wildcards {
    private Wildcards() {}

    /** Whether a pattern fits the whole text. */
    public static boolean matches(String pattern, String text) {
        StringBuilder expression = new StringBuilder();
        pattern.chars()
                .forEach(character -> expression.append(
                        switch (character) {
                            case '*' -> ".*";
                            case '?' -> ".";
                            default -> Pattern.quote(Character.toString(character));
                        }));
        return Pattern.compile(expression.toString(), Pattern.DOTALL)
                .matcher(text)
                .matches();
    }
}
