package org.hyperbean.rpc.generator;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hyperbean.rpc.generator.DeclarationFile.ObjectDeclaration;

/** Writes the calls of a program: an interface with those of the connection, and a record for each kind of object. */
final class CallsEmitter {
    private static final String CONNECT_PREFIX = "CONNECT_";

    private final ClientScope scope;

    CallsEmitter(ClientScope scope) {
        this.scope = scope;
    }

    /** The calls that no object has. */
    JavaFile program() {
        String name = scope.programClass();
        return JavaFile.ofClient(scope, name, """
            /** The calls of program {@code %s} that belong to the connection. */
            @FunctionalInterface
            public interface %s {
                /** What makes the calls. */
                RpcCalls calls();

            %s
            }
            """.formatted(
                        scope.file().name(), name, methods(Optional.empty(), "default", CONNECT_PREFIX)));
    }

    /** The calls of a kind of objects. */
    JavaFile object(ObjectDeclaration object) {
        String name = scope.objectClass(object);
        return JavaFile.ofClient(scope, name, """
            /**
             * An object of kind {@code %s}: the value that names it, and its calls.
             *
             * @param calls what makes the calls
             * @param handle what names the object on the wire
             */
            public record %s(RpcCalls calls, %s handle) {
                /** The same object, with another deadline for each of its calls. */
                public %2$s within(Duration deadline) {
                    return new %2$s(calls.within(deadline), handle);
                }

            %4$s
            }
            """.formatted(
                        object.struct(),
                        name,
                        scope.handleClass(object),
                        methods(Optional.of(object), "public", Names.prefix(object.struct()))));
    }

    private String methods(Optional<ObjectDeclaration> owner, String modifier, String prefix) {
        Predicate<ProcedureDeclaration> owned =
                procedure -> scope.ownerOf(procedure).equals(owner);
        return scope.file().procedures().stream()
                .filter(ClientScope::isCall)
                .filter(owned)
                .map(procedure -> new CallEmitter(scope, procedure, owner).method(modifier, prefix))
                .collect(Collectors.joining("\n"));
    }
}
