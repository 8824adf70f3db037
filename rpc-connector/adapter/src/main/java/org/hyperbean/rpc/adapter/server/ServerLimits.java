package org.hyperbean.rpc.adapter.server;

import java.time.Duration;
import java.util.Optional;

/**
 * What the clients of a server may take. Names and meanings are those of libvirtd's configuration.
 *
 * @param maxClients clients connected at the same time
 * @param maxAnonymousClients of these, clients that have not authenticated yet; 0 for no limit of their own
 * @param maxClientRequests calls of one client under way at once
 * @param keepaliveInterval idle time after which a client is asked for a sign of life; empty for never
 * @param keepaliveCount unanswered keepalive messages after which a client is disconnected
 */
public record ServerLimits(
        int maxClients,
        int maxAnonymousClients,
        int maxClientRequests,
        Optional<Duration> keepaliveInterval,
        int keepaliveCount) {
    /** The same with other numbers of clients. */
    public ServerLimits withClients(int clients, int anonymousClients) {
        return new ServerLimits(clients, anonymousClients, maxClientRequests, keepaliveInterval, keepaliveCount);
    }
}
