package org.hyperbean.rpc.generator;

/** The type of a field as declared. */
sealed interface Type {
    /** Types without parts, named by the keyword of the declaration language. */
    enum Scalar implements Type {
        INT("int", "int", "Integer", "Int"),
        UINT("uint", "int", "Integer", "Int"),
        SHORT("short", "int", "Integer", "Int"),
        USHORT("ushort", "int", "Integer", "Int"),
        CHAR("char", "int", "Integer", "Int"),
        UCHAR("uchar", "int", "Integer", "Int"),
        HYPER("hyper", "long", "Long", "Hyper"),
        UHYPER("uhyper", "long", "Long", "Hyper"),
        DOUBLE("double", "double", "Double", "Double"),
        UUID("uuid", "UUID", "UUID", "Uuid");

        final String keyword;
        final String javaType;
        final String boxed;
        /** What follows {@code read} and {@code write} in the names of the reader's and writer's methods. */
        final String method;

        Scalar(String keyword, String javaType, String boxed, String method) {
            this.keyword = keyword;
            this.javaType = javaType;
            this.boxed = boxed;
            this.method = method;
        }
    }

    /** UTF-8 text of at most so many bytes. */
    record Text(Limit max) implements Type {}

    /** Bytes, at most so many. */
    record Bytes(Limit max) implements Type {}

    /** Bytes that travel in four bytes each, at most so many. */
    record Characters(Limit max) implements Type {}

    /** Exactly so many bytes that travel in four bytes each, without a count. */
    record CharacterArray(Limit size) implements Type {}

    /** A value that may be absent. */
    record Optional(Type element) implements Type {}

    /** At most so many values. */
    record Sequence(Type element, Limit max) implements Type {}

    /** A struct, union or enum. */
    record Named(String name, Location where) implements Type {}

    /** A number or the name of a constant. */
    record Limit(String text, Location where) {}
}
