package org.hyperbean.rpc.protocol;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hyperbean.driver.TypedValue;

/** Values of any generated type, within every limit of the protocol. */
final class RandomValues {
    /** Fits every limited field, and is the size of the one array there is. */
    private static final int OPAQUE_SIZE = 32;

    private static final int LIST_SIZE_MAX = 4;

    private final Random random;

    RandomValues(long seed) {
        this.random = new Random(seed);
    }

    Object value(Type type) {
        return switch (type) {
            case ParameterizedType generic
            when generic.getRawType() == Optional.class ->
                random.nextBoolean() ? Optional.of(value(generic.getActualTypeArguments()[0])) : Optional.empty();
            case ParameterizedType generic
            when generic.getRawType() == List.class ->
                Stream.generate(() -> value(generic.getActualTypeArguments()[0]))
                        .limit(random.nextInt(LIST_SIZE_MAX))
                        .toList();
            case Class<?> plain -> value(plain);
            default -> throw new AssertionError(type);
        };
    }

    private Object value(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return random.nextInt();
        } else if (type == long.class || type == Long.class) {
            return random.nextLong();
        } else if (type == double.class) {
            return random.nextDouble();
        } else if (type == String.class) {
            return text();
        } else if (type == UUID.class) {
            return new UUID(random.nextLong(), random.nextLong());
        } else if (type == Opaque.class) {
            byte[] bytes = new byte[OPAQUE_SIZE];
            random.nextBytes(bytes);
            return Opaque.copyOf(bytes);
        } else if (type.isEnum()) {
            return oneOf(type.getEnumConstants());
        } else if (type == TypedValue.class) {
            return value((Class<?>) oneOf(TypedValue.class.getPermittedSubclasses()));
        } else {
            return record(type);
        }
    }

    private String text() {
        return random.ints(random.nextInt(9), 1, Character.MAX_CODE_POINT + 1)
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = IntStream.range(0, components.length)
                .mapToObj(i -> value(components[i].getGenericType()))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(type.getName(), impossible);
        }
    }

    private Object oneOf(Object[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
