package org.hyperbean.rpc.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.hyperbean.rpc.generator.DeclarationFile.Arm;
import org.hyperbean.rpc.generator.DeclarationFile.Constant;
import org.hyperbean.rpc.generator.DeclarationFile.Enumeration;
import org.hyperbean.rpc.generator.DeclarationFile.Field;
import org.hyperbean.rpc.generator.DeclarationFile.Import;
import org.hyperbean.rpc.generator.DeclarationFile.ObjectDeclaration;
import org.hyperbean.rpc.generator.DeclarationFile.ProgramNumber;
import org.hyperbean.rpc.generator.DeclarationFile.Struct;
import org.hyperbean.rpc.generator.DeclarationFile.Union;

/** Reads a declaration file. {@code docs/internals/rpc.md} describes the language. */
final class Parser {
    /** Names the language forbids to record components. */
    private static final Set<String> FORBIDDEN_COMPONENTS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private final Tokens tokens;
    private final TypeParser types;
    private final List<Import> imports = new ArrayList<>();
    private final List<Constant> constants = new ArrayList<>();
    private final List<Enumeration> enumerations = new ArrayList<>();
    private final List<Struct> structs = new ArrayList<>();
    private final List<Union> unions = new ArrayList<>();
    private final List<ObjectDeclaration> objects = new ArrayList<>();
    private final List<ProcedureDeclaration> procedures = new ArrayList<>();

    private Parser(Tokens tokens) {
        this.tokens = tokens;
        this.types = new TypeParser(tokens);
    }

    /**
     * Reads one file.
     *
     * @param file its name in error messages
     * @throws DeclarationException if the text does not follow the language
     */
    static DeclarationFile parse(String file, String text) {
        return new Parser(new Tokens(Lexer.tokens(file, text))).file();
    }

    private DeclarationFile file() {
        Token head = tokens.word("'program' or 'library'");
        String name = tokens.word("a name").text();
        Optional<ProgramNumber> number = switch (head.text()) {
            case "program" -> Optional.of(programNumber());
            case "library" -> Optional.empty();
            default ->
                throw new DeclarationException(
                        head.where(), "expected 'program' or 'library', found " + Tokens.shown(head));
        };
        while (!tokens.peek().isEnd()) {
            declaration();
        }
        return new DeclarationFile(
                name, head.comment(), number, imports, constants, enumerations, structs, unions, objects, procedures);
    }

    private ProgramNumber programNumber() {
        String number = "0x%08x".formatted(tokens.number("a program number"));
        tokens.expect("version");
        return new ProgramNumber(number, tokens.number("a version"));
    }

    private void declaration() {
        Token head = tokens.word("a declaration");
        switch (head.text()) {
            case "import" -> imports.add(new Import(tokens.word("a file").text(), head.where()));
            case "const" -> constants.add(constant(head.comment()));
            case "enum" -> enumerations.add(enumeration(head.comment()));
            case "struct" -> structs.add(struct(head));
            case "union" -> unions.add(union());
            case "object" -> objects.add(object());
            case "procedure" -> procedures.add(procedureParser().procedure(head));
            case "event" -> procedures.add(procedureParser().event(head));
            default -> throw new DeclarationException(head.where(), "unknown declaration " + Tokens.shown(head));
        }
    }

    private ProcedureParser procedureParser() {
        return new ProcedureParser(tokens, this::fields);
    }

    private Constant constant(String comment) {
        String name = tokens.word("a name").text();
        tokens.expect("=");
        return new Constant(name, Integer.toString(tokens.number("a number")), comment);
    }

    private Enumeration enumeration(String comment) {
        String name = tokens.word("a name").text();
        List<Constant> values = new ArrayList<>();
        tokens.expect("{");
        do {
            values.add(constant(""));
        } while (tokens.accept(";"));
        tokens.expect("}");
        return new Enumeration(name, values, comment);
    }

    private Struct struct(Token head) {
        String name = tokens.word("a name").text();
        Optional<String> javaType =
                tokens.accept("=") ? Optional.of(tokens.word("a Java type").text()) : Optional.empty();
        return new Struct(name, javaType, fields(), head.comment(), head.where());
    }

    private Union union() {
        String name = tokens.word("a name").text();
        tokens.expect("=");
        String javaType = tokens.word("a Java type").text();
        List<Arm> arms = new ArrayList<>();
        tokens.expect("{");
        while (!tokens.accept("}")) {
            String discriminant = Integer.toString(tokens.number("a discriminant"));
            arms.add(new Arm(discriminant, tokens.word("a Java type").text(), types.type()));
        }
        return new Union(name, javaType, arms);
    }

    private ObjectDeclaration object() {
        Token struct = tokens.word("a struct");
        Optional<String> key = tokens.accept("by") ? Optional.of(fieldName()) : Optional.empty();
        return new ObjectDeclaration(struct.text(), key, struct.where());
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        tokens.expect("{");
        do {
            Type type = types.type();
            fields.add(new Field(fieldName(), type));
        } while (tokens.accept(";"));
        tokens.expect("}");
        return fields;
    }

    private String fieldName() {
        Token word = tokens.word("a field name");
        String name = Names.component(word.text());
        if (SourceVersion.isKeyword(name) || FORBIDDEN_COMPONENTS.contains(name)) {
            throw new DeclarationException(word.where(), "'" + name + "' cannot name a field in Java");
        }
        return name;
    }
}
