package org.hyperbean.rpc.client.auth;

import java.util.Optional;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.protocol.remote.AuthType;

/**
 * The one way to authenticate that the parameter {@code auth} of a URI allows.
 *
 * @param mechanism the SASL mechanism, if it has to be a certain one
 */
record RequestedMethod(String text, AuthType type, Optional<String> mechanism) {
    private static final String SASL = "sasl";
    private static final String SASL_MECHANISM = "sasl.";

    /**
     * Reads the parameter.
     *
     * @throws LibvirtException authentication failed if it names something else
     */
    static RequestedMethod parse(String text) {
        if (text.startsWith(SASL_MECHANISM)) {
            String mechanism = text.substring(SASL_MECHANISM.length());
            return new RequestedMethod(text, AuthType.SASL, Optional.of(mechanism));
        }
        return switch (text) {
            case SASL -> new RequestedMethod(text, AuthType.SASL, Optional.empty());
            case "polkit" -> new RequestedMethod(text, AuthType.POLKIT, Optional.empty());
            default -> throw failed("unknown authentication type " + text);
        };
    }

    LibvirtException rejected() {
        return failed("requested authentication type " + text + " rejected");
    }

    private static LibvirtException failed(String detail) {
        return LibvirtException.of(ErrorCode.AUTH_FAILED, ErrorDomain.REMOTE, detail);
    }
}
