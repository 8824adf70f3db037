package org.hyperbean.compatibility;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Permission;

/** What a public function takes, in words. What depends on the call's flags has an asterisk. */
final class Rights {
    /** No flags, each flag alone, all flags. */
    private static final List<Long> SELECTORS = LongStream.concat(
                    LongStream.of(0, -1), LongStream.range(0, Integer.SIZE).map(bit -> 1L << bit))
            .boxed()
            .toList();

    private Rights() {}

    /** The permissions, such as {@code domain:write}. */
    static String permissions(Api api) {
        SortedSet<Permission> some = new TreeSet<>();
        SortedSet<Permission> always = new TreeSet<>(api.permissions(0));
        SELECTORS.forEach(selector -> {
            some.addAll(api.permissions(selector));
            always.retainAll(api.permissions(selector));
        });
        return some.stream()
                .map(permission -> permission + (always.contains(permission) ? "" : "*"))
                .collect(Collectors.joining(", "));
    }

    /** Whether a read-only connection may call it. */
    static String readOnly(Api api) {
        if (SELECTORS.stream().allMatch(api::needsWriteAccess)) {
            return "no";
        }
        return SELECTORS.stream().anyMatch(api::needsWriteAccess) ? "yes*" : "yes";
    }
}
