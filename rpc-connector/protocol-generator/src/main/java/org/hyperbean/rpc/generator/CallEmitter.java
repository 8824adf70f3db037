package org.hyperbean.rpc.generator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hyperbean.rpc.generator.DeclarationFile.Field;
import org.hyperbean.rpc.generator.DeclarationFile.ObjectDeclaration;
import org.hyperbean.rpc.generator.DeclarationFile.Struct;

/** Writes one call as a method: what is left to say to the caller, and what is worth returning. */
final class CallEmitter {
    private final ClientScope scope;
    private final ProcedureDeclaration procedure;
    private final Optional<ObjectDeclaration> owner;
    private final CallResult result;
    /** A set, since the arguments of a call that is made twice are written twice. */
    private final Set<String> parameters = new LinkedHashSet<>();

    CallEmitter(ClientScope scope, ProcedureDeclaration procedure, Optional<ObjectDeclaration> owner) {
        this.scope = scope;
        this.procedure = procedure;
        this.owner = owner;
        this.result = new CallResult(scope, procedure);
    }

    String method(String modifier, String prefix) {
        String body = countsFirst() ? countedBody() : body();
        return """
                /** %s */
                %s %s %s(%s) {
            %s
                }
            """.formatted(
                        comment(),
                        modifier,
                        result.javaType(),
                        Names.component(stripped(prefix)),
                        String.join(", ", parameters),
                        body.indent(8).stripTrailing());
    }

    private String comment() {
        String function = procedure
                .api()
                .map(api -> "{@link org.hyperbean.driver.Api#" + api + "}")
                .orElse("{@code " + procedure.name() + "}");
        return function
                + procedure.since().map(since -> ", since libvirt " + since).orElse("") + ".";
    }

    private String stripped(String prefix) {
        return procedure.name().startsWith(prefix) ? procedure.name().substring(prefix.length()) : procedure.name();
    }

    private String body() {
        if (procedure.descriptors().equals("NONE")) {
            return result.statement(call(result.callMethod(), Optional.empty()));
        }
        String arguments = arguments(Optional.empty());
        String sent = procedure.descriptors().equals("REPLY")
                ? "List.of()"
                : parameter("List<org.hyperbean.driver.PassedDescriptor>", "descriptors");
        return result.statementWithDescriptors(
                "calls().callWithDescriptors(%s%s, %s)".formatted(constant(), arguments, sent));
    }

    /** Typed parameters are asked for twice: first how many there are. */
    private String countedBody() {
        return """
            int count = %s.nparams();
            return count == 0 ? List.of() : %s.params();""".formatted(call("call", Optional.of("0")), call("call", Optional.of("count")));
    }

    private String call(String callMethod, Optional<String> count) {
        return "calls().%s(%s%s)".formatted(callMethod, constant(), arguments(count));
    }

    private boolean countsFirst() {
        return procedure.arguments().stream().anyMatch(arguments -> has(arguments, "nparams"))
                && procedure.result().stream().anyMatch(answer -> has(answer, "nparams"));
    }

    private static boolean has(Struct struct, String field) {
        return struct.fields().stream().anyMatch(other -> other.name().equals(field));
    }

    private String constant() {
        return Names.type(scope.file().name()) + "Procedures." + procedure.name();
    }

    private String arguments(Optional<String> count) {
        return procedure
                .arguments()
                .map(struct -> ", new " + Names.type(struct.name()) + "("
                        + String.join(", ", values(struct.fields(), count)) + ")")
                .orElse("");
    }

    private List<String> values(List<Field> fields, Optional<String> count) {
        List<String> values = new ArrayList<>();
        for (Field field : fields) {
            boolean names = owner.isPresent() && values.isEmpty();
            values.add(names ? handle() : value(field, count));
        }
        return values;
    }

    private String handle() {
        return "handle"
                + owner.flatMap(ObjectDeclaration::key)
                        .map(key -> "." + key + "()")
                        .orElse("");
    }

    /** What is sent for an argument; one that only the caller can know becomes a parameter. */
    private String value(Field field, Optional<String> count) {
        String name = field.name();
        return switch (name) {
            case "needResults", "needMap", "needOnline" -> "1";
            case "maxnames", "maxids", "maxuuids", "maxStats", "maxerrors" -> result.listLimit();
            case "nparams" -> count.orElseGet(result::listLimit);
            case "autostart" -> parameter("boolean", name) + " ? 1 : 0";
            case "flags" ->
                parameter(scope.javaType(field.type()), name)
                        + (procedure.stringsFlag() == 0 ? "" : " | " + procedure.stringsFlag());
            default -> parameter(scope.javaType(field.type()), name);
        };
    }

    private String parameter(String type, String name) {
        parameters.add(type + " " + name);
        return name;
    }
}
