package org.hyperbean.rpc.generator;

import java.util.stream.Collectors;
import org.hyperbean.rpc.generator.DeclarationFile.Union;

/** Writes the codec of a union. */
final class UnionEmitter {
    private UnionEmitter() {}

    static JavaFile emit(Scope scope, Union union) {
        TypeEmitter types = new TypeEmitter(scope);
        String reads = union.arms().stream()
                .map(arm -> "            case %s -> new %s(%s);"
                        .formatted(
                                arm.discriminant(),
                                union.javaType() + "." + arm.javaName(),
                                types.read(arm.type(), "in")))
                .collect(Collectors.joining("\n"));
        String writes = union.arms().stream()
                .map(arm -> "            case %s arm -> { out.writeInt(%s); %s; }"
                        .formatted(
                                union.javaType() + "." + arm.javaName(),
                                arm.discriminant(),
                                types.write(arm.type(), "arm.value()", "out")))
                .collect(Collectors.joining("\n"));
        String name = Scope.codecClass(union.name());
        return JavaFile.of(scope, name, """
            /** {@code %s} on the wire: a number, then the value it stands for. */
            public final class %s {
                private %2$s() {}

                public static %3$s decode(XdrReader in) throws XdrException {
                    int discriminant = in.readInt();
                    return switch (discriminant) {
            %4$s
                        default -> throw XdrException.unknown("discriminant", discriminant);
                    };
                }

                public static void encode(%3$s value, XdrWriter out) throws XdrException {
                    switch (value) {
            %5$s
                    }
                }
            }
            """.formatted(union.name(), name, union.javaType(), reads, writes));
    }
}
