package org.hyperbean.rpc.adapter.handlers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
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

    /**
     * Refuses a client that wants more than a message may carry.
     *
     * @param wanted unsigned
     * @throws LibvirtException internal error, as libvirt's daemon has it
     */
    static int within(int wanted, int limit, String refusal) {
        within(Integer.toUnsignedLong(wanted), limit, refusal);
        return wanted;
    }

    /** Refuses a client that wants more than a message may carry. */
    static void within(long wanted, int limit, String refusal) {
        if (wanted > limit) {
            throw LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, refusal);
        }
    }

    /** Refuses a negative number, as libvirt's daemon has it. */
    static void notNegative(int wanted, String name) {
        if (wanted < 0) {
            throw LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, name + " must be non-negative");
        }
    }

    /** A text as chars with a closing zero. */
    static Opaque chars(String text) {
        return Opaque.ofText(text, text.getBytes(StandardCharsets.UTF_8).length + 1);
    }
}
