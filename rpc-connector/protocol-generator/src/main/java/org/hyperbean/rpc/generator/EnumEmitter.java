package org.hyperbean.rpc.generator;

import java.util.stream.Collectors;
import org.hyperbean.rpc.generator.DeclarationFile.Enumeration;

/** Writes an enum that knows its numbers. */
final class EnumEmitter {
    private EnumEmitter() {}

    static JavaFile emit(Scope scope, Enumeration enumeration) {
        String constants = enumeration.values().stream()
                .map(value -> "    " + value.name() + "(" + value.value() + ")")
                .collect(Collectors.joining(",\n"));
        String reads = enumeration.values().stream()
                .map(value -> "            case " + value.value() + " -> " + value.name() + ";")
                .collect(Collectors.joining("\n"));
        String name = Names.type(enumeration.name());
        return JavaFile.of(scope, name, """
            /** {@code %s} on the wire. */
            public enum %s {
            %s;

                private final int number;

                %2$s(int number) {
                    this.number = number;
                }

                public int number() {
                    return number;
                }

                public static %2$s decode(XdrReader in) throws XdrException {
                    int number = in.readInt();
                    return switch (number) {
            %4$s
                        default -> throw XdrException.unknown("%1$s", number);
                    };
                }

                public void encode(XdrWriter out) throws XdrException {
                    out.writeInt(number);
                }
            }
            """.formatted(enumeration.name(), name, constants, reads));
    }
}
