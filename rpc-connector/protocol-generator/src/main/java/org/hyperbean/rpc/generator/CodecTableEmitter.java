package org.hyperbean.rpc.generator;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hyperbean.rpc.generator.DeclarationFile.Struct;

/**
 * Writes a codec that chooses the struct by the number of its procedure. One class per program and direction instead of
 * one per struct: the class of a struct is loaded when it first travels, not when the procedure table is built. That
 * holds only while every case returns by itself: where values of different classes meet, as in a switch expression, the
 * verifier loads them all.
 */
final class CodecTableEmitter {
    private CodecTableEmitter() {}

    /** The codec of what the procedures carry in one direction; empty if they carry nothing there. */
    static Optional<JavaFile> emit(
            Scope scope, String name, Function<ProcedureDeclaration, Optional<Struct>> structOf) {
        String reads = lines(scope, structOf, "            case %d: return %s.decode(in);");
        String writes = lines(scope, structOf, "            case %d -> ((%s) value).encode(out);");
        return reads.isEmpty()
                ? Optional.empty()
                : Optional.of(JavaFile.of(scope, name, """
            record %s<T>(int procedure) implements XdrCodec<T> {
                @Override
                @SuppressWarnings("unchecked") // the procedure table pairs each number with its own type
                public T decode(XdrReader in) throws XdrException {
                    return (T) decode(procedure, in);
                }

                private static Object decode(int procedure, XdrReader in) throws XdrException {
                    switch (procedure) {
            %s
                        default: throw new IllegalStateException("procedure " + procedure + " carries nothing");
                    }
                }

                @Override
                public void encode(T value, XdrWriter out) throws XdrException {
                    switch (procedure) {
            %s
                        default -> throw new IllegalStateException("procedure " + procedure + " carries nothing");
                    }
                }
            }
            """.formatted(name, reads, writes)));
    }

    private static String lines(Scope scope, Function<ProcedureDeclaration, Optional<Struct>> structOf, String format) {
        return scope.file().procedures().stream()
                .flatMap(procedure -> structOf.apply(procedure).stream()
                        .map(struct -> format.formatted(procedure.number(), Names.type(struct.name()))))
                .collect(Collectors.joining("\n"));
    }
}
