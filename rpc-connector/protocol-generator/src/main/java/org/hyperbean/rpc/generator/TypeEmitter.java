package org.hyperbean.rpc.generator;

/** Java types and the expressions that read and write them. */
final class TypeEmitter {
    private final Scope scope;

    TypeEmitter(Scope scope) {
        this.scope = scope;
    }

    String javaType(Type type) {
        return switch (type) {
            case Type.Scalar scalar -> scalar.javaType;
            case Type.Text _ -> "String";
            case Type.Bytes _, Type.Characters _, Type.CharacterArray _ -> "Opaque";
            case Type.Optional optional -> "Optional<" + boxed(optional.element()) + ">";
            case Type.Sequence sequence -> "List<" + boxed(sequence.element()) + ">";
            case Type.Named named -> scope.type(named).name();
        };
    }

    private String boxed(Type type) {
        return type instanceof Type.Scalar scalar ? scalar.boxed : javaType(type);
    }

    /** The expression that reads a value from the {@code XdrReader} of this name. */
    String read(Type type, String reader) {
        return switch (type) {
            case Type.Scalar scalar -> reader + ".read" + scalar.method + "()";
            case Type.Text text -> reader + ".readString(" + scope.limit(text.max()) + ")";
            case Type.Bytes bytes -> reader + ".readOpaque(" + scope.limit(bytes.max()) + ")";
            case Type.Characters characters -> reader + ".readChars(" + scope.limit(characters.max()) + ")";
            case Type.CharacterArray array -> reader + ".readCharArray(" + scope.limit(array.size()) + ")";
            case Type.Optional optional -> reader + ".readOptional(" + decoder(optional.element()) + ")";
            case Type.Sequence sequence ->
                reader + ".readList(" + scope.limit(sequence.max()) + ", " + decoder(sequence.element()) + ")";
            case Type.Named named -> scope.type(named).codec() + ".decode(" + reader + ")";
        };
    }

    /** The expression that writes a value to the {@code XdrWriter} of this name. */
    String write(Type type, String value, String writer) {
        return switch (type) {
            case Type.Scalar scalar -> writer + ".write" + scalar.method + "(" + value + ")";
            case Type.Text text -> writer + ".writeString(" + value + ", " + scope.limit(text.max()) + ")";
            case Type.Bytes bytes -> writer + ".writeOpaque(" + value + ", " + scope.limit(bytes.max()) + ")";
            case Type.Characters characters ->
                writer + ".writeChars(" + value + ", " + scope.limit(characters.max()) + ")";
            case Type.CharacterArray array ->
                writer + ".writeCharArray(" + value + ", " + scope.limit(array.size()) + ")";
            case Type.Optional optional ->
                writer + ".writeOptional(" + value + ", " + encoder(optional.element()) + ")";
            case Type.Sequence sequence ->
                writer + ".writeList(" + value + ", " + scope.limit(sequence.max()) + ", " + encoder(sequence.element())
                        + ")";
            case Type.Named named -> {
                Scope.JavaType javaType = scope.type(named);
                yield javaType.encodesItself()
                        ? value + ".encode(" + writer + ")"
                        : javaType.codec() + ".encode(" + value + ", " + writer + ")";
            }
        };
    }

    private String decoder(Type element) {
        return element instanceof Type.Named named
                ? scope.type(named).codec() + "::decode"
                : "reader -> " + read(element, "reader");
    }

    private String encoder(Type element) {
        return element instanceof Type.Named named
                ? scope.type(named).codec() + "::encode"
                : "(element, writer) -> " + write(element, "element", "writer");
    }
}
