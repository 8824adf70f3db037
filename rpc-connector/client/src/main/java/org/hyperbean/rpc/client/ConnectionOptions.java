package org.hyperbean.rpc.client;

import java.time.Duration;
import java.util.Optional;

/**
 * How a connection behaves.
 *
 * @param readOnly whether calls that change something are refused
 * @param deadline how long opening, and a call without a deadline of its own, may take
 * @param callsInFlight calls that may be under way at once; others wait for their turn
 * @param keepalive empty to trust a silent daemon for ever
 * @param reconnect empty to leave a lost connection lost
 * @param connector finds daemons and credentials
 */
public record ConnectionOptions(
        boolean readOnly,
        Duration deadline,
        int callsInFlight,
        Optional<KeepalivePolicy> keepalive,
        Optional<ReconnectPolicy> reconnect,
        Connector connector) {
    /**
     * One less than the calls that libvirtd takes from a client at once ({@code max_client_requests}, 5): beyond those
     * it reads nothing more, not even the answers to its pings, and takes the client for dead.
     */
    public static final int CALLS_IN_FLIGHT = 4;

    /** For reading and writing, with keepalive as virsh has it, without reconnecting. */
    public static final ConnectionOptions DEFAULT = new ConnectionOptions(
            false,
            RpcCalls.DEFAULT_DEADLINE,
            CALLS_IN_FLIGHT,
            Optional.of(KeepalivePolicy.DEFAULT),
            Optional.empty(),
            Connector.ofThisProcess());

    public ConnectionOptions withReadOnly(boolean chosen) {
        return new ConnectionOptions(chosen, deadline, callsInFlight, keepalive, reconnect, connector);
    }

    public ConnectionOptions withDeadline(Duration chosen) {
        return new ConnectionOptions(readOnly, chosen, callsInFlight, keepalive, reconnect, connector);
    }

    /** For daemons with another {@code max_client_requests}: one less than that. */
    public ConnectionOptions withCallsInFlight(int chosen) {
        return new ConnectionOptions(readOnly, deadline, chosen, keepalive, reconnect, connector);
    }

    public ConnectionOptions withKeepalive(Optional<KeepalivePolicy> chosen) {
        return new ConnectionOptions(readOnly, deadline, callsInFlight, chosen, reconnect, connector);
    }

    public ConnectionOptions withReconnect(ReconnectPolicy chosen) {
        return new ConnectionOptions(readOnly, deadline, callsInFlight, keepalive, Optional.of(chosen), connector);
    }

    /** With other surroundings, or with somebody who can be asked for passwords. */
    public ConnectionOptions withConnector(Connector chosen) {
        return new ConnectionOptions(readOnly, deadline, callsInFlight, keepalive, reconnect, chosen);
    }
}
