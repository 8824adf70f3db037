package org.hyperbean.rpc.adapter.admin;

import java.util.List;
import java.util.Set;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.TypedParameter;
import org.hyperbean.rpc.adapter.server.RpcServer;

/** How many clients a server has and may have, as typed parameters. */
final class ClientLimits {
    private static final String MAXIMUM = "nclients_max";
    private static final String CURRENT = "nclients";
    private static final String UNAUTHENTICATED_MAXIMUM = "nclients_unauth_max";
    private static final String UNAUTHENTICATED = "nclients_unauth";
    private static final Set<String> CHANGEABLE = Set.of(MAXIMUM, UNAUTHENTICATED_MAXIMUM);

    private ClientLimits() {}

    static List<TypedParameter> of(RpcServer server) {
        return List.of(
                TypedParameter.ofUnsignedInt(MAXIMUM, server.limits().maxClients()),
                TypedParameter.ofUnsignedInt(CURRENT, server.clientCount()),
                TypedParameter.ofUnsignedInt(
                        UNAUTHENTICATED_MAXIMUM, server.limits().maxAnonymousClients()),
                TypedParameter.ofUnsignedInt(UNAUTHENTICATED, server.anonymousClientCount()));
    }

    /** Changes a server's limits; what is not named stays. Clients that are connected stay. */
    static void set(RpcServer server, List<TypedParameter> parameters) {
        UnsignedParameters wanted = UnsignedParameters.of(parameters, CHANGEABLE);
        server.changeLimits(limits -> {
            int clients = wanted.get(MAXIMUM, limits.maxClients());
            int anonymous = wanted.get(UNAUTHENTICATED_MAXIMUM, limits.maxAnonymousClients());
            if (anonymous > clients) {
                // libvirtd says "less" where it means "greater"; clients match on the text
                throw LibvirtException.of(
                        ErrorCode.INVALID_ARG,
                        ErrorDomain.RPC,
                        "The overall maximum number of clients waiting for authentication must not be less than the"
                                + " overall maximum number of clients");
            }
            return limits.withClients(clients, anonymous);
        });
    }
}
