package org.hyperbean.rpc.generator;

import java.util.Optional;
import java.util.stream.Collectors;
import org.hyperbean.rpc.generator.DeclarationFile.ProgramNumber;
import org.hyperbean.rpc.generator.DeclarationFile.Struct;

/** Writes the procedure table of a program: a typed constant per procedure and the lookup by number. */
final class ProceduresEmitter {
    private final Scope scope;

    ProceduresEmitter(Scope scope) {
        this.scope = scope;
    }

    String argumentsClass() {
        return Names.type(scope.file().name()) + "Arguments";
    }

    String resultsClass() {
        return Names.type(scope.file().name()) + "Results";
    }

    JavaFile emit(ProgramNumber program) {
        DeclarationFile file = scope.file();
        String constants = file.procedures().stream().map(this::constant).collect(Collectors.joining("\n\n"));
        String names = file.procedures().stream()
                .map(procedure -> "            " + procedure.name())
                .collect(Collectors.joining(",\n"));
        String name = Names.type(file.name()) + "Procedures";
        return JavaFile.of(scope, name, """
            /** The procedures of program {@code %s}: %s */
            public final class %s {
                public static final Program PROGRAM = new Program("%1$s", %4$s, %5$d);

            %6$s

                /** All of them, found by number. */
                public static final ProcedureTable TABLE = ProcedureTable.of(
                        PROGRAM,
            %7$s);

                private %3$s() {}
            }
            """.formatted(
                        file.name(), file.comment(), name, program.number(), program.version(), constants, names));
    }

    private String constant(ProcedureDeclaration procedure) {
        return """
            %s    public static final Procedure<%s, %s> %s = new Procedure<>(
                        PROGRAM,
                        %d,
                        "%4$s",
                        ProcedureKind.%6$s,
                        Priority.%7$s,
                        DescriptorPassing.%8$s,
                        %9$d,
                        %10$s,
                        %11$s,
                        %12$s,
                        %13$s,
                        %14$s);""".formatted(
                procedure.comment().isEmpty() ? "" : "    /** " + procedure.comment() + " */\n",
                typeOf(procedure.arguments()),
                typeOf(procedure.result()),
                procedure.name(),
                procedure.number(),
                procedure.kind(),
                procedure.priority(),
                procedure.descriptors(),
                procedure.sparseFlag(),
                procedure.unauthenticated(),
                procedure.api().map(api -> "Optional.of(Api." + api + ")").orElse("Optional.empty()"),
                procedure.since().map(since -> "Optional.of(\"" + since + "\")").orElse("Optional.empty()"),
                codec(procedure.arguments(), argumentsClass(), procedure.number()),
                codec(procedure.result(), resultsClass(), procedure.number()));
    }

    private static String typeOf(Optional<Struct> struct) {
        return struct.map(carried -> Names.type(carried.name())).orElse("Nothing");
    }

    private static String codec(Optional<Struct> struct, String table, int number) {
        return struct.isPresent() ? "new " + table + "<>(" + number + ")" : "Nothing.CODEC";
    }
}
