package org.hyperbean.driver;

import java.util.List;
import java.util.Optional;

/**
 * A named value of one of libvirt's seven kinds, as statistics and tunables travel.
 *
 * @param field at most 80 bytes on the wire
 */
public record TypedParameter(String field, TypedValue value) {
    /** A signed 32-bit parameter. */
    public static TypedParameter ofInt(String field, int value) {
        return new TypedParameter(field, new TypedValue.IntValue(value));
    }

    /** An unsigned 32-bit parameter. */
    public static TypedParameter ofUnsignedInt(String field, int value) {
        return new TypedParameter(field, new TypedValue.UintValue(value));
    }

    /** A signed 64-bit parameter. */
    public static TypedParameter ofLong(String field, long value) {
        return new TypedParameter(field, new TypedValue.LongValue(value));
    }

    /** An unsigned 64-bit parameter. */
    public static TypedParameter ofUnsignedLong(String field, long value) {
        return new TypedParameter(field, new TypedValue.UlongValue(value));
    }

    /** A text parameter. */
    public static TypedParameter ofString(String field, String value) {
        return new TypedParameter(field, new TypedValue.StringValue(value));
    }

    /** A truth. */
    public static TypedParameter ofBoolean(String field, boolean value) {
        return new TypedParameter(field, new TypedValue.BooleanValue(value ? 1 : 0));
    }

    /** The value of a parameter among others. */
    public static Optional<TypedValue> find(List<TypedParameter> parameters, String field) {
        return parameters.stream()
                .filter(parameter -> parameter.field.equals(field))
                .findFirst()
                .map(TypedParameter::value);
    }
}
