package org.hyperbean.rpc.generator;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hyperbean.rpc.generator.Type.Limit;
import org.hyperbean.rpc.generator.Type.Scalar;

/** Reads a type: {@code int}, {@code string?}, {@code opaque<CPUMAP_MAX>}, {@code list<domain, DOMAIN_LIST_MAX>} … */
final class TypeParser {
    /** The constant that limits strings without a limit of their own. */
    private static final String STRING_MAX = "STRING_MAX";

    private static final Map<String, Scalar> SCALARS =
            Arrays.stream(Scalar.values()).collect(Collectors.toMap(scalar -> scalar.keyword, Function.identity()));

    private final Tokens tokens;

    TypeParser(Tokens tokens) {
        this.tokens = tokens;
    }

    Type type() {
        Type type = required();
        return tokens.accept("?") ? new Type.Optional(type) : type;
    }

    private Type required() {
        Token word = tokens.word("a type");
        return switch (word.text()) {
            case "string" -> new Type.Text(tokens.accept("<") ? closingLimit() : new Limit(STRING_MAX, word.where()));
            case "opaque" -> {
                tokens.expect("<");
                yield new Type.Bytes(closingLimit());
            }
            case "list" -> {
                Type element = element();
                Limit max = closingLimit();
                yield element == Scalar.CHAR ? new Type.Characters(max) : new Type.Sequence(element, max);
            }
            case "array" -> {
                if (element() != Scalar.CHAR) {
                    throw new DeclarationException(word.where(), "only arrays of char are known");
                }
                yield new Type.CharacterArray(closingLimit());
            }
            default -> {
                Scalar scalar = SCALARS.get(word.text());
                yield scalar != null ? scalar : new Type.Named(word.text(), word.where());
            }
        };
    }

    private Type element() {
        tokens.expect("<");
        Type element = type();
        tokens.expect(",");
        return element;
    }

    private Limit closingLimit() {
        Token limit = tokens.word("a limit");
        tokens.expect(">");
        return new Limit(limit.text(), limit.where());
    }
}
