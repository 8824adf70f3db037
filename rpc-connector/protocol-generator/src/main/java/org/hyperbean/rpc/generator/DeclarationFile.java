package org.hyperbean.rpc.generator;

import java.util.List;
import java.util.Optional;

/**
 * What one declaration file says.
 *
 * @param comment what the file is about
 * @param number number and version of the program; empty in a library, which only lends its types to programs
 */
record DeclarationFile(
        String name,
        String comment,
        Optional<ProgramNumber> number,
        List<Import> imports,
        List<Constant> constants,
        List<Enumeration> enumerations,
        List<Struct> structs,
        List<Union> unions,
        List<ProcedureDeclaration> procedures) {

    /** What a header carries to name a program. */
    record ProgramNumber(String number, int version) {}

    /** The name of a file whose declarations can be used. */
    record Import(String name, Location where) {}

    /** A named number, mostly a limit. */
    record Constant(String name, String value, String comment) {}

    /** Named values that travel as an int. */
    record Enumeration(String name, List<Constant> values, String comment) {}

    /** A field of a struct. */
    record Field(String name, Type type) {}

    /**
     * Fields in their order on the wire.
     *
     * @param javaType the class these fields make up; empty if a record is to be generated
     */
    record Struct(String name, Optional<String> javaType, List<Field> fields, String comment, Location where) {}

    /** One of several values behind a number; each arm is a nested record of the sealed Java type. */
    record Union(String name, String javaType, List<Arm> arms) {}

    /** An arm of a union. */
    record Arm(String discriminant, String javaName, Type type) {}
}
