package org.hyperbean.rest.representation;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyperbean.driver.DomainStats;
import org.hyperbean.driver.TypedParameter;
import org.hyperbean.driver.TypedValue;

/** Statistics as JSON members, in libvirt's order and under libvirt's names. */
public final class Statistics {
    private Statistics() {}

    /** The figures of the one domain that was asked for. */
    public static Map<String, Object> of(List<DomainStats> answers) {
        Map<String, Object> members = new LinkedHashMap<>();
        answers.stream()
                .flatMap(answer -> answer.parameters().stream())
                .forEach(parameter -> members.put(parameter.field(), value(parameter)));
        return members;
    }

    private static Object value(TypedParameter parameter) {
        return switch (parameter.value()) {
            case TypedValue.IntValue(int value) -> value;
            case TypedValue.UintValue(int value) -> Integer.toUnsignedLong(value);
            case TypedValue.LongValue(long value) -> value;
            case TypedValue.UlongValue(long value) -> new BigInteger(Long.toUnsignedString(value));
            case TypedValue.DoubleValue(double value) -> value;
            case TypedValue.BooleanValue(int value) -> value != 0;
            case TypedValue.StringValue(String value) -> value;
        };
    }
}
