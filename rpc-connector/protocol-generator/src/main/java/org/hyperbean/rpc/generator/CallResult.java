package org.hyperbean.rpc.generator;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hyperbean.rpc.generator.DeclarationFile.Field;
import org.hyperbean.rpc.generator.DeclarationFile.ObjectDeclaration;
import org.hyperbean.rpc.generator.DeclarationFile.Struct;

/**
 * What a call returns of its reply: nothing, the only field, the list without its count, or the whole record. What
 * names an object becomes the object.
 */
final class CallResult {
    /** Procedures that answer yes or no, in an int. */
    private static final Pattern QUESTION = Pattern.compile(".*_(IS|HAS|SUPPORTS|GET_AUTOSTART)(_.*)?");

    private final ClientScope scope;
    private final ProcedureDeclaration procedure;
    private final List<Field> fields;
    private final Optional<Field> only;

    CallResult(ClientScope scope, ProcedureDeclaration procedure) {
        this.scope = scope;
        this.procedure = procedure;
        this.fields = procedure.result().map(Struct::fields).orElse(List.of());
        this.only = isSingle() ? Optional.of(fields.getFirst()) : Optional.empty();
    }

    private boolean isSingle() {
        return fields.size() == 1 || (fields.size() == 2 && isCounted());
    }

    /** Whether the second of two fields only counts the first. */
    private boolean isCounted() {
        String second = fields.get(1).name();
        return fields.getFirst().type() instanceof Type.Sequence
                && List.of("ret", "nparams", "nerrors").contains(second);
    }

    String javaType() {
        if (returnsDescriptors()) {
            return fields.isEmpty()
                    ? "List<org.hyperbean.driver.PassedDescriptor>"
                    : "WithDescriptors<" + recordType() + ">";
        }
        return switch (procedure.kind()) {
            case "CALL" -> valueType();
            default ->
                procedure
                        .result()
                        .map(result -> "OpenedStream<" + Names.type(result.name()) + ">")
                        .orElse("ClientStream");
        };
    }

    private String valueType() {
        if (fields.isEmpty()) {
            return "void";
        }
        return only.map(field -> isAnswer()
                        ? "boolean"
                        : listed(field)
                                .map(object -> "List<" + scope.objectClass(object) + ">")
                                .or(() -> scope.objectOf(field.type()).map(scope::objectClass))
                                .orElseGet(() -> scope.javaType(field.type())))
                .orElseGet(this::recordType);
    }

    private String recordType() {
        return Names.type(procedure.result().orElseThrow().name());
    }

    private boolean returnsDescriptors() {
        return List.of("REPLY", "BOTH").contains(procedure.descriptors());
    }

    /** The statement that returns what is worth returning of a reply with descriptors. */
    String statementWithDescriptors(String call) {
        if (returnsDescriptors()) {
            return "return " + call + (fields.isEmpty() ? ".descriptors();" : ";");
        }
        return fields.isEmpty() ? call + ";" : statement(call + ".result()");
    }

    /** How {@code RpcCalls} makes the call. */
    String callMethod() {
        return switch (procedure.kind()) {
            case "CALL" -> "call";
            default -> fields.isEmpty() ? "open" : "openStream";
        };
    }

    /** The statement that returns what this expression answers. */
    String statement(String call) {
        if (!procedure.kind().equals("CALL")) {
            return "return " + call + ";";
        }
        if (fields.isEmpty()) {
            return call + ";";
        }
        return "return "
                + only.map(field -> value(field, call + "." + field.name() + "()"))
                        .orElse(call) + ";";
    }

    private String value(Field field, String read) {
        if (isAnswer()) {
            return read + " != 0";
        }
        Optional<String> objects = listed(field)
                .map(object -> "%s.stream().map(each -> new %s(calls(), each)).toList()"
                        .formatted(read, scope.objectClass(object)));
        return objects.or(() -> scope.objectOf(field.type())
                        .map(object -> "new %s(calls(), %s)".formatted(scope.objectClass(object), read)))
                .orElse(read);
    }

    private boolean isAnswer() {
        return QUESTION.matcher(procedure.name()).matches();
    }

    private Optional<ObjectDeclaration> listed(Field field) {
        return field.type() instanceof Type.Sequence sequence ? scope.objectOf(sequence.element()) : Optional.empty();
    }

    /** The most elements that the list in the reply may have. */
    String listLimit() {
        return fields.stream()
                .map(Field::type)
                .filter(Type.Sequence.class::isInstance)
                .map(list -> scope.limit(((Type.Sequence) list).max()))
                .findFirst()
                .orElseThrow(() ->
                        new DeclarationException(procedure.where(), procedure.name() + " asks for a list without end"));
    }
}
