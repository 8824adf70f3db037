package org.hyperbean.rpc.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hyperbean.rpc.generator.DeclarationFile.Constant;
import org.hyperbean.rpc.generator.DeclarationFile.Enumeration;
import org.hyperbean.rpc.generator.DeclarationFile.Import;
import org.hyperbean.rpc.generator.DeclarationFile.Struct;
import org.hyperbean.rpc.generator.DeclarationFile.Union;

/** What the names in a file mean in Java: its own declarations and those of the files it imports. */
final class Scope {
    private static final String BASE_PACKAGE = "org.hyperbean.rpc.protocol";

    private final DeclarationFile file;
    private final Map<String, JavaType> types = new HashMap<>();
    private final Map<String, String> constants = new HashMap<>();

    /**
     * A declared type in Java.
     *
     * @param name its class
     * @param codec the class with {@code decode} and {@code encode}: the type's own, or a generated one beside it
     */
    record JavaType(String name, String codec) {
        boolean encodesItself() {
            return name.equals(codec);
        }
    }

    /**
     * The scope of a file.
     *
     * @param all every declaration file by name
     */
    Scope(DeclarationFile file, Map<String, DeclarationFile> all) {
        this.file = file;
        for (Import imported : file.imports()) {
            DeclarationFile other = all.get(imported.name());
            if (other == null) {
                throw new DeclarationException(imported.where(), "cannot import '" + imported.name() + "'");
            }
            add(other, packageOf(other) + ".");
        }
        add(file, "");
    }

    private void add(DeclarationFile from, String prefix) {
        for (Constant constant : from.constants()) {
            constants.put(constant.name(), prefix + constantsClass(from) + "." + constant.name());
        }
        for (Enumeration enumeration : from.enumerations()) {
            addOwn(enumeration.name(), prefix);
        }
        for (Union union : from.unions()) {
            types.put(union.name(), new JavaType(union.javaType(), prefix + codecClass(union.name())));
        }
        for (Struct struct : structs(from)) {
            struct.javaType()
                    .ifPresentOrElse(
                            javaType -> types.put(
                                    struct.name(), new JavaType(javaType, prefix + codecClass(struct.name()))),
                            () -> addOwn(struct.name(), prefix));
        }
    }

    private void addOwn(String declared, String prefix) {
        String name = prefix + Names.type(declared);
        types.put(declared, new JavaType(name, name));
    }

    DeclarationFile file() {
        return file;
    }

    String packageName() {
        return packageOf(file);
    }

    JavaType type(Type.Named named) {
        JavaType type = types.get(named.name());
        if (type == null) {
            throw new DeclarationException(named.where(), "unknown type '" + named.name() + "'");
        }
        return type;
    }

    /** A limit as a Java expression. */
    String limit(Type.Limit limit) {
        if (Character.isDigit(limit.text().charAt(0))) {
            return limit.text();
        }
        String constant = constants.get(limit.text());
        if (constant == null) {
            throw new DeclarationException(limit.where(), "unknown constant '" + limit.text() + "'");
        }
        return constant;
    }

    /** All structs of a file: the free ones, then those that procedures carry. */
    static List<Struct> structs(DeclarationFile file) {
        List<Struct> structs = new ArrayList<>(file.structs());
        for (ProcedureDeclaration procedure : file.procedures()) {
            procedure.arguments().ifPresent(structs::add);
            procedure.result().ifPresent(structs::add);
        }
        return structs;
    }

    static String constantsClass(DeclarationFile file) {
        return Names.type(file.name()) + "Constants";
    }

    static String codecClass(String declared) {
        return Names.type(declared) + "Codec";
    }

    private static String packageOf(DeclarationFile file) {
        return BASE_PACKAGE + "." + file.name();
    }
}
