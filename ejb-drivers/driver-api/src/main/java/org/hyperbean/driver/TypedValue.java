package org.hyperbean.driver;

/** The value of a typed parameter; the kinds and their numbers are those of libvirt's {@code virTypedParameterType}. */
public sealed interface TypedValue {
    /** Type 1. */
    record IntValue(int value) implements TypedValue {}

    /** Type 2: 32 bits to be read as unsigned. */
    record UintValue(int value) implements TypedValue {}

    /** Type 3. */
    record LongValue(long value) implements TypedValue {}

    /** Type 4: 64 bits to be read as unsigned. */
    record UlongValue(long value) implements TypedValue {}

    /** Type 5. */
    record DoubleValue(double value) implements TypedValue {}

    /** Type 6: the number is kept as it came, any but zero is true. */
    record BooleanValue(int value) implements TypedValue {}

    /** Type 7. */
    record StringValue(String value) implements TypedValue {}

    /** What kind of value it is. */
    default TypedKind kind() {
        return switch (this) {
            case IntValue _ -> TypedKind.INT;
            case UintValue _ -> TypedKind.UINT;
            case LongValue _ -> TypedKind.LLONG;
            case UlongValue _ -> TypedKind.ULLONG;
            case DoubleValue _ -> TypedKind.DOUBLE;
            case BooleanValue _ -> TypedKind.BOOLEAN;
            case StringValue _ -> TypedKind.STRING;
        };
    }

    /**
     * A whole number or a truth as a number; of 64 bits without a sign the large ones look negative.
     *
     * @throws IllegalStateException for other kinds
     */
    default long number() {
        return switch (this) {
            case IntValue(int value) -> value;
            case UintValue(int value) -> Integer.toUnsignedLong(value);
            case LongValue(long value) -> value;
            case UlongValue(long value) -> value;
            case BooleanValue(int value) -> value;
            case DoubleValue _, StringValue _ -> throw new IllegalStateException("no whole number: " + this);
        };
    }

    /** The value as libvirt's tools print it. */
    default String text() {
        return switch (this) {
            case IntValue(int value) -> Integer.toString(value);
            case UintValue(int value) -> Integer.toUnsignedString(value);
            case LongValue(long value) -> Long.toString(value);
            case UlongValue(long value) -> Long.toUnsignedString(value);
            case DoubleValue(double value) -> Double.toString(value);
            case BooleanValue(int value) -> value == 0 ? "no" : "yes";
            case StringValue(String value) -> value;
        };
    }
}
