package org.hyperbean.rpc.adapter.admin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.TypedParameter;
import org.hyperbean.driver.TypedValue;

/** The values that a client wants to set, all of them unsigned 32-bit numbers. Refusals have libvirt's words. */
record UnsignedParameters(Map<String, Integer> values) {
    /**
     * Takes a client's parameters.
     *
     * @param allowed the names that can be set
     */
    static UnsignedParameters of(List<TypedParameter> parameters, Set<String> allowed) {
        Map<String, Integer> values = new HashMap<>();
        for (TypedParameter parameter : parameters) {
            String field = parameter.field();
            if (!allowed.contains(field)) {
                throw LibvirtException.of(
                        ErrorCode.ARGUMENT_UNSUPPORTED, ErrorDomain.NONE, "parameter '" + field + "' not supported");
            }
            if (!(parameter.value() instanceof TypedValue.UintValue(int value))) {
                throw invalid("invalid type '" + typeName(parameter.value()) + "' for parameter '" + field
                        + "', expected 'uint'");
            }
            if (values.putIfAbsent(field, value) != null) {
                throw invalid("parameter '" + field + "' occurs multiple times");
            }
        }
        return new UnsignedParameters(Map.copyOf(values));
    }

    /** The wanted value, else the one that is in force. Numbers beyond the range of int become the greatest int. */
    int get(String field, int current) {
        int wanted = values.getOrDefault(field, current);
        return wanted < 0 ? Integer.MAX_VALUE : wanted;
    }

    private static LibvirtException invalid(String detail) {
        return LibvirtException.of(ErrorCode.INVALID_ARG, ErrorDomain.NONE, detail);
    }

    private static String typeName(TypedValue value) {
        return switch (value) {
            case TypedValue.IntValue _ -> "int";
            case TypedValue.UintValue _ -> "uint";
            case TypedValue.LongValue _ -> "llong";
            case TypedValue.UlongValue _ -> "ullong";
            case TypedValue.DoubleValue _ -> "double";
            case TypedValue.BooleanValue _ -> "boolean";
            case TypedValue.StringValue _ -> "string";
        };
    }
}
