package org.hyperbean.rpc.generator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hyperbean.rpc.generator.DeclarationFile.Field;
import org.hyperbean.rpc.generator.DeclarationFile.ObjectDeclaration;
import org.hyperbean.rpc.generator.DeclarationFile.Struct;

/** Writes the kinds of events that a kind of objects has, as constants to register with. */
final class EventKindsEmitter {
    private EventKindsEmitter() {}

    /** Empty if these objects have no events. */
    static Optional<JavaFile> emit(ClientScope scope, ObjectDeclaration object) {
        List<ProcedureDeclaration> events = scope.file().procedures().stream()
                .filter(procedure -> procedure
                        .event()
                        .filter(event -> event.object().equals(object.struct()))
                        .isPresent())
                .toList();
        if (events.isEmpty()) {
            return Optional.empty();
        }
        String constants =
                events.stream().map(event -> constant(scope, object, event)).collect(Collectors.joining("\n"));
        String name = Names.type(object.struct()) + "Events";
        return Optional.of(JavaFile.ofClient(scope, name, """
            /** The kinds of events about objects of kind {@code %s}. */
            public final class %s {
            %s
                private %2$s() {}
            }
            """.formatted(object.struct(), name, constants)));
    }

    private static String constant(ClientScope scope, ObjectDeclaration object, ProcedureDeclaration event) {
        List<Field> fields = event.arguments().map(Struct::fields).orElseThrow();
        boolean wrapped = fields.size() == 2 && fields.get(1).name().equals("msg");
        String message = Names.type(event.arguments().orElseThrow().name());
        return """
                /** Event ID %d%s. */
                public static final EventKind<%s, %s> %s = EventKind.of(
                        EventFamily.%s, %1$d, %sProcedures.%s, %s::callbackID, %s);
            """.formatted(
                        event.event().orElseThrow().id(),
                        event.since().map(since -> ", since libvirt " + since).orElse(""),
                        scope.handleClass(object),
                        wrapped ? scope.javaType(fields.get(1).type()) : message,
                        constantName(object, event),
                        Names.prefix(object.struct()).replaceFirst("_$", ""),
                        Names.type(scope.file().name()),
                        event.name(),
                        message,
                        wrapped ? message + "::msg" : "message -> message");
    }

    private static String constantName(ObjectDeclaration object, ProcedureDeclaration event) {
        String prefix = Names.prefix(object.struct()) + "EVENT_";
        return event.name().substring(prefix.length()).replaceFirst("^CALLBACK_", "");
    }
}
