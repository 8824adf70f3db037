package org.hyperbean.host;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Shell patterns, in which {@code *} stands for any text and {@code ?} for any character. */
public final class Wildcards {
    private Wildcards() {}

    /** A pattern for whole texts. */
    public static Pattern compile(String wildcards) {
        String expression = wildcards
                .codePoints()
                .mapToObj(character -> switch (character) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(character));
                })
                .collect(Collectors.joining());
        return Pattern.compile(expression, Pattern.DOTALL);
    }
}
