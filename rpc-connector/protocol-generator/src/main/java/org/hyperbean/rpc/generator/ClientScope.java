package org.hyperbean.rpc.generator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.rpc.generator.DeclarationFile.Field;
import org.hyperbean.rpc.generator.DeclarationFile.ObjectDeclaration;
import org.hyperbean.rpc.generator.DeclarationFile.Struct;

/** What the names in a program mean to the client's calls: which procedure is a method of what. */
final class ClientScope {
    private static final String BASE_PACKAGE = "org.hyperbean.rpc.client";

    private final DeclarationFile file;
    private final Scope scope;
    private final TypeEmitter types;

    ClientScope(DeclarationFile file, Map<String, DeclarationFile> all) {
        this.file = file;
        this.scope = new Scope(file, all);
        this.types = new TypeEmitter(scope);
    }

    DeclarationFile file() {
        return file;
    }

    List<ObjectDeclaration> objects() {
        return file.objects();
    }

    String packageName() {
        return BASE_PACKAGE + "." + file.name();
    }

    /** The interface with the calls that belong to no object. */
    String programClass() {
        return Names.type(file.name()) + "Calls";
    }

    /** The class whose methods are the calls of an object. */
    String objectClass(ObjectDeclaration object) {
        return Names.type(file.name()) + Names.type(object.struct());
    }

    /** The class of the value by which an object is named on the wire. */
    String handleClass(ObjectDeclaration object) {
        return types.javaType(new Type.Named(object.struct(), object.where()));
    }

    String javaType(Type type) {
        return types.javaType(type);
    }

    String limit(Type.Limit limit) {
        return scope.limit(limit);
    }

    /** The object that a value of this type stands for. */
    Optional<ObjectDeclaration> objectOf(Type type) {
        return type instanceof Type.Named named
                ? objects().stream()
                        .filter(object -> object.struct().equals(named.name()))
                        .findFirst()
                : Optional.empty();
    }

    /** The object that a procedure is a method of: the one it takes first. */
    Optional<ObjectDeclaration> ownerOf(ProcedureDeclaration procedure) {
        Optional<Field> first = procedure.arguments().map(Struct::fields).map(List::getFirst);
        return first.flatMap(field -> objectOf(field.type())
                .or(() -> objects().stream()
                        .filter(object ->
                                object.key().filter(field.name()::equals).isPresent())
                        .filter(object -> procedure.name().startsWith(Names.prefix(object.struct())))
                        .filter(object -> !makes(procedure, object))
                        .findFirst()));
    }

    private boolean makes(ProcedureDeclaration procedure, ObjectDeclaration object) {
        return procedure.result().stream()
                .flatMap(result -> result.fields().stream())
                .anyMatch(field -> objectOf(field.type()).filter(object::equals).isPresent());
    }

    /** Whether a procedure is a method at all: opening, proving identity and registering are done by hand. */
    static boolean isCall(ProcedureDeclaration procedure) {
        String name = procedure.name();
        return !procedure.kind().equals("EVENT")
                && !procedure.unauthenticated()
                && !name.equals("CONNECT_OPEN")
                && !name.equals("CONNECT_CLOSE")
                && !name.contains("REGISTER");
    }
}
