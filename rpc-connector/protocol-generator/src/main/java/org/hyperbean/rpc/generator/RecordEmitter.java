package org.hyperbean.rpc.generator;

import java.util.stream.Collectors;
import org.hyperbean.rpc.generator.DeclarationFile.Field;
import org.hyperbean.rpc.generator.DeclarationFile.Struct;

/** Writes a struct: a record, or a codec for the class that the struct maps to. */
final class RecordEmitter {
    private final Scope scope;
    private final TypeEmitter types;

    RecordEmitter(Scope scope) {
        this.scope = scope;
        this.types = new TypeEmitter(scope);
    }

    JavaFile emit(Struct struct) {
        return struct.javaType().map(javaType -> codec(struct, javaType)).orElseGet(() -> record(struct));
    }

    private JavaFile record(Struct struct) {
        String name = Names.type(struct.name());
        String components = struct.fields().stream()
                .map(field -> types.javaType(field.type()) + " " + field.name())
                .collect(Collectors.joining(", "));
        String writes = struct.fields().stream()
                .map(field -> "        " + types.write(field.type(), field.name(), "out") + ";")
                .collect(Collectors.joining("\n"));
        String copies = struct.fields().stream()
                .filter(field -> field.type() instanceof Type.Sequence)
                .map(field -> "        %1$s = List.copyOf(%1$s);".formatted(field.name()))
                .collect(Collectors.joining("\n"));
        String constructor = copies.isEmpty() ? "" : """
                public %s {
            %s
                }

            """.formatted(name, copies);
        return JavaFile.of(
                scope, name, """
            /** %s */
            public record %s(%s) {
            %s    public static %2$s decode(XdrReader in) throws XdrException {
                    return new %2$s(%5$s);
                }

                public void encode(XdrWriter out) throws XdrException {
            %6$s
                }
            }
            """.formatted(comment(struct), name, components, constructor, reads(struct), writes));
    }

    private JavaFile codec(Struct struct, String javaType) {
        String name = Scope.codecClass(struct.name());
        String writes = struct.fields().stream()
                .map(field -> "        " + types.write(field.type(), "value." + field.name() + "()", "out") + ";")
                .collect(Collectors.joining("\n"));
        return JavaFile.of(scope, name, """
            /** %s */
            public final class %s {
                private %2$s() {}

                public static %3$s decode(XdrReader in) throws XdrException {
                    return new %3$s(%4$s);
                }

                public static void encode(%3$s value, XdrWriter out) throws XdrException {
            %5$s
                }
            }
            """.formatted(comment(struct), name, javaType, reads(struct), writes));
    }

    private String reads(Struct struct) {
        return struct.fields().stream()
                .map(Field::type)
                .map(type -> types.read(type, "in"))
                .collect(Collectors.joining(", "));
    }

    private static String comment(Struct struct) {
        return struct.comment().isEmpty() ? "{@code " + struct.name() + "} on the wire." : struct.comment();
    }
}
