package org.hyperbean.rpc.generator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.hyperbean.rpc.generator.DeclarationFile.Field;
import org.hyperbean.rpc.generator.DeclarationFile.Struct;
import org.hyperbean.rpc.generator.ProcedureDeclaration.EventId;

/** Reads what follows the words {@code procedure} and {@code event}. */
final class ProcedureParser {
    private final Tokens tokens;
    private final Supplier<List<Field>> fields;

    private String kind = "CALL";
    private String priority = "LOW";
    private String descriptors = "NONE";
    private int sparseFlag;
    private int stringsFlag;
    private boolean unauthenticated;
    private Optional<EventId> event = Optional.empty();
    private Optional<String> api = Optional.empty();
    private Optional<String> since = Optional.empty();

    ProcedureParser(Tokens tokens, Supplier<List<Field>> fields) {
        this.tokens = tokens;
        this.fields = fields;
    }

    ProcedureDeclaration procedure(Token head) {
        int number = tokens.number("a procedure number");
        String name = tokens.word("a procedure name").text();
        priority = oneOf("a priority", "low", "high");
        while (option(name)) {}
        Optional<Struct> arguments = struct("args", name);
        Optional<Struct> result = struct("ret", name);
        return declaration(head, number, name, arguments, result);
    }

    ProcedureDeclaration event(Token head) {
        int number = tokens.number("a procedure number");
        String name = tokens.word("a procedure name").text();
        kind = "EVENT";
        if (tokens.accept("of")) {
            event = Optional.of(new EventId(tokens.word("an object").text(), tokens.number("an event ID")));
        }
        if (tokens.accept("since")) {
            since = Optional.of(tokens.word("a release").text());
        }
        return declaration(head, number, name, struct("message", name), Optional.empty());
    }

    private ProcedureDeclaration declaration(
            Token head, int number, String name, Optional<Struct> arguments, Optional<Struct> result) {
        return new ProcedureDeclaration(
                number,
                name,
                kind,
                priority,
                descriptors,
                sparseFlag,
                stringsFlag,
                unauthenticated,
                event,
                api,
                since,
                arguments,
                result,
                head.comment(),
                head.where());
    }

    /** Reads one option; false at the end of the options. */
    private boolean option(String name) {
        switch (tokens.peek().text()) {
            case "upstream", "downstream", "bidirectional" -> kind = upper(tokens.take());
            case "unauthenticated" -> {
                tokens.take();
                unauthenticated = true;
            }
            case "sparse" -> {
                tokens.take();
                sparseFlag = tokens.number("a flag");
            }
            case "strings" -> {
                tokens.take();
                stringsFlag = tokens.number("a flag");
            }
            case "descriptors" -> {
                tokens.take();
                descriptors = oneOf("a direction", "call", "reply", "both");
            }
            case "public" -> {
                tokens.take();
                api = Optional.of(
                        Names.isConstant(tokens.peek().text()) ? tokens.take().text() : name);
            }
            case "since" -> {
                tokens.take();
                since = Optional.of(tokens.word("a release").text());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private Optional<Struct> struct(String keyword, String procedure) {
        Token head = tokens.peek();
        if (!tokens.accept(keyword)) {
            return Optional.empty();
        }
        String suffix = keyword.equals("message") ? "msg" : keyword;
        String name = procedure.toLowerCase(Locale.ROOT) + "_" + suffix;
        return Optional.of(new Struct(name, Optional.empty(), fields.get(), head.comment(), head.where()));
    }

    private String oneOf(String what, String... words) {
        Token word = tokens.word(what);
        if (!List.of(words).contains(word.text())) {
            throw new DeclarationException(word.where(), "expected one of " + String.join(", ", words));
        }
        return upper(word);
    }

    private static String upper(Token word) {
        return word.text().toUpperCase(Locale.ROOT);
    }
}
