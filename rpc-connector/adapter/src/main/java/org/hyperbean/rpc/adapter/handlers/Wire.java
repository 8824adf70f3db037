package org.hyperbean.rpc.adapter.handlers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hyperbean.rpc.protocol.Opaque;

/** Small habits of the wire that many handlers share. */
final class Wire {
    private Wire() {}

    /** A truth as a number. */
    static int flag(boolean value) {
        return value ? 1 : 0;
    }

    /** The first elements of a list, as many as the caller has room for. */
    static <T> List<T> first(List<T> all, int room) {
        return all.subList(0, Math.clamp(room, 0, all.size()));
    }

    /** A list for a caller that wants results, else nothing: such a caller only asks for the count. */
    static <T> List<T> wanted(List<T> all, int needResults) {
        return needResults == 0 ? List.of() : all;
    }

    /** A text as chars with a closing zero. */
    static Opaque chars(String text) {
        return Opaque.ofText(text, text.getBytes(StandardCharsets.UTF_8).length + 1);
    }
}
