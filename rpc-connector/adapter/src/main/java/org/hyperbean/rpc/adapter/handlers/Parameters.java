package org.hyperbean.rpc.adapter.handlers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Flags;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.TunableParameters;
import org.hyperbean.driver.TypedParameter;
import org.hyperbean.driver.TypedValue;

/** How typed parameters come from a client and go to one. */
final class Parameters {
    /** {@code VIR_TYPED_PARAM_FIELD_LENGTH}: bytes of a name with a zero behind it. */
    private static final int FIELD_SIZE = 80;

    private Parameters() {}

    /**
     * Refuses a client that wants more parameters than a message may carry, or fewer than none.
     *
     * @throws LibvirtException internal error, as libvirt's daemon has it
     */
    static int room(int wanted, int limit) {
        if (wanted > limit) {
            throw LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, "nparams too large");
        }
        if (wanted < 0) {
            throw LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, "nparams must be non-negative");
        }
        return wanted;
    }

    /**
     * The parameters of a call.
     *
     * @throws LibvirtException internal error, as libvirt has it: a name that does not fit into its own structure
     */
    static List<TypedParameter> received(List<TypedParameter> parameters) {
        for (TypedParameter parameter : parameters) {
            if (parameter.field().getBytes(StandardCharsets.UTF_8).length >= FIELD_SIZE) {
                throw LibvirtException.of(
                        ErrorCode.INTERNAL_ERROR,
                        ErrorDomain.NONE,
                        "parameter %s too big for destination".formatted(parameter.field()));
            }
        }
        return parameters;
    }

    /** What a client with so much room and these flags takes. */
    static List<TypedParameter> of(List<TypedParameter> found, int room, int flags) {
        return accepted(Wire.first(found, room), flags);
    }

    /** What a client with these flags takes. */
    static List<TypedParameter> accepted(List<TypedParameter> found, int flags) {
        return (flags & Flags.TEXTS) != 0
                ? found
                : found.stream()
                        .filter(parameter -> !(parameter.value() instanceof TypedValue.StringValue))
                        .toList();
    }

    /** The number beside the parameters: only a client without room for any is told. */
    static int count(TunableParameters found, int room) {
        return room == 0 ? found.count() : 0;
    }
}
