package org.hyperbean.rpc.generator;

import java.util.stream.Collectors;
import org.hyperbean.rpc.generator.DeclarationFile.Constant;

/** Writes the constants of a file. */
final class ConstantsEmitter {
    private ConstantsEmitter() {}

    static JavaFile emit(Scope scope) {
        String constants = scope.file().constants().stream()
                .map(ConstantsEmitter::declaration)
                .collect(Collectors.joining("\n"));
        String name = Scope.constantsClass(scope.file());
        return JavaFile.of(scope, name, """
            /** Limits and other numbers of {@code %s}. */
            public final class %s {
            %s

                private %2$s() {}
            }
            """.formatted(scope.file().name(), name, constants));
    }

    private static String declaration(Constant constant) {
        String comment = constant.comment().isEmpty() ? "" : "    /** " + constant.comment() + " */\n";
        return comment + "    public static final int %s = %s;".formatted(constant.name(), constant.value());
    }
}
