package org.hyperbean.rpc.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

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
        List<ObjectDeclaration> objects,
        List<ProcedureDeclaration> procedures) {

    /** All files of a folder whose names end with {@code .rpc}, by name. */
    static Map<String, DeclarationFile> readAll(Path folder) throws IOException {
        Map<String, DeclarationFile> files = new TreeMap<>();
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path path :
                    listed.filter(file -> file.toString().endsWith(".rpc")).toList()) {
                DeclarationFile file = Parser.parse(path.getFileName().toString(), Files.readString(path));
                files.put(file.name(), file);
            }
        }
        return files;
    }

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

    /**
     * A struct that stands for an object of the daemon: a client's calls are its methods.
     *
     * @param key the field that calls take in place of the whole struct
     */
    record ObjectDeclaration(String struct, Optional<String> key, Location where) {}

    /** One of several values behind a number; each arm is a nested record of the sealed Java type. */
    record Union(String name, String javaType, List<Arm> arms) {}

    /** An arm of a union. */
    record Arm(String discriminant, String javaName, Type type) {}
}
