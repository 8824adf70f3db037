package org.hyperbean.rpc.adapter.admin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.TypedParameter;
import org.hyperbean.rpc.adapter.server.RpcServer;
import org.hyperbean.rpc.adapter.server.ServerLimits;

/**
 * What libvirt's thread pool parameters are in a server without a thread pool. Each call runs on a virtual thread, and
 * threads cost too little to be kept for later:
 *
 * <ul>
 *   <li>{@code minWorkers} 0: none is kept waiting for work;
 *   <li>{@code maxWorkers}: the calls that all clients together may have under way, their number times the calls of
 *       one;
 *   <li>{@code nWorkers}: the calls that are under way;
 *   <li>{@code freeWorkers} 0: a thread ends with its work;
 *   <li>{@code prioWorkers} 0: a quick call waits for no slow one, so none is reserved;
 *   <li>{@code jobQueueDepth}: the clients that are not read, since as many of their calls are under way as may be.
 * </ul>
 *
 * None of the three that libvirtd can change is a choice here: setting what holds anyway is granted, so that scripts
 * which do may run twice; anything else is refused.
 */
final class ThreadPool {
    private static final String MINIMUM = "minWorkers";
    private static final String MAXIMUM = "maxWorkers";
    private static final String CURRENT = "nWorkers";
    private static final String FREE = "freeWorkers";
    private static final String PRIORITY = "prioWorkers";
    private static final String QUEUE = "jobQueueDepth";

    private ThreadPool() {}

    static List<TypedParameter> of(RpcServer server) {
        return List.of(
                TypedParameter.ofUnsignedInt(MINIMUM, 0),
                TypedParameter.ofUnsignedInt(MAXIMUM, maximum(server.limits())),
                TypedParameter.ofUnsignedInt(CURRENT, server.callsUnderWay()),
                TypedParameter.ofUnsignedInt(FREE, 0),
                TypedParameter.ofUnsignedInt(PRIORITY, 0),
                TypedParameter.ofUnsignedInt(QUEUE, server.clientsAtTheirLimit()));
    }

    static void set(RpcServer server, List<TypedParameter> parameters) {
        int maximum = maximum(server.limits());
        UnsignedParameters wanted = UnsignedParameters.of(parameters, Set.of(MINIMUM, MAXIMUM, PRIORITY));
        if (wanted.get(MINIMUM, 0) > wanted.get(MAXIMUM, maximum)) {
            throw LibvirtException.of(
                    ErrorCode.INVALID_ARG, ErrorDomain.NONE, "minWorkers cannot be larger than maxWorkers");
        }
        Map.of(MINIMUM, 0, MAXIMUM, maximum, PRIORITY, 0).forEach((field, fixed) -> {
            if (wanted.get(field, fixed) != fixed) {
                throw LibvirtException.of(
                        ErrorCode.OPERATION_UNSUPPORTED,
                        ErrorDomain.ADMIN,
                        "each call has a thread of its own, " + field + " cannot be changed");
            }
        });
    }

    private static int maximum(ServerLimits limits) {
        return (int) Math.min(Integer.MAX_VALUE, (long) limits.maxClients() * limits.maxClientRequests());
    }
}
