package org.hyperbean.functional.behaviour;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.Procedure;
import org.hyperbean.rpc.protocol.ProcedureKind;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/**
 * A call in writing: the procedure's name and its arguments in their order, as {@link ArgumentReader} reads them.
 *
 * @param procedure a name of {@link RemoteProcedures}
 */
public record CallLine(String procedure, List<String> arguments) {
    /** What can be called, by name. */
    private static final Map<String, Callable> CALLABLES = callables();

    /** A procedure and the record that carries its arguments, {@link Nothing} for none. */
    private record Callable(Procedure<?, ?> procedure, Class<?> arguments) {}

    /** What a procedure wants to know: the name of an argument, and its type. */
    record Parameter(String name, Type type) {}

    /** Reads a line. */
    static CallLine of(String line) {
        List<String> tokens = Tokens.split(line);
        return new CallLine(tokens.getFirst(), List.copyOf(tokens.subList(1, tokens.size())));
    }

    /** The same call with another argument at a place. */
    CallLine with(int place, String argument) {
        List<String> changed = new ArrayList<>(arguments);
        changed.set(place, argument);
        return new CallLine(procedure, List.copyOf(changed));
    }

    /** The procedure that is called. */
    Procedure<?, ?> target() {
        return callable().procedure();
    }

    /** What the procedure takes. */
    List<Parameter> parameters() {
        return parameters(callable().arguments());
    }

    /** The arguments as the client takes them. */
    Object record(ArgumentReader reader) {
        Class<?> type = callable().arguments();
        List<Parameter> parameters = parameters(type);
        if (parameters.size() != arguments.size()) {
            throw new IllegalArgumentException(this + " does not have the arguments " + parameters);
        }
        if (type == Nothing.class) {
            return Nothing.NOTHING;
        }
        Object[] values = new Object[parameters.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = reader.read(arguments.get(i), parameters.get(i).type());
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(toString(), e);
        }
    }

    private Callable callable() {
        Callable callable = CALLABLES.get(procedure);
        if (callable == null) {
            throw new IllegalArgumentException("no procedure " + procedure);
        }
        return callable;
    }

    private static List<Parameter> parameters(Class<?> type) {
        List<Parameter> parameters = new ArrayList<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                parameters.add(new Parameter(component.getName(), component.getGenericType()));
            }
        }
        return parameters;
    }

    private static Map<String, Callable> callables() {
        Map<String, Callable> found = new TreeMap<>();
        for (Field field : RemoteProcedures.class.getFields()) {
            try {
                if (field.get(null) instanceof Procedure<?, ?> procedure && procedure.kind() != ProcedureKind.EVENT) {
                    Type arguments = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
                    found.put(field.getName(), new Callable(procedure, (Class<?>) arguments));
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        return found;
    }

    @Override
    public String toString() {
        return String.join(" ", procedure, String.join(" ", arguments)).strip();
    }
}
