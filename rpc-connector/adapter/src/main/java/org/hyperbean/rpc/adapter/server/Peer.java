package org.hyperbean.rpc.adapter.server;

import java.util.Optional;
import org.hyperbean.driver.Identity;
import org.hyperbean.rpc.adapter.security.ClientTransport;

/**
 * What the channel itself tells about the client at its other end.
 *
 * @param address where the client is, for example {@code 192.0.2.1:51234}; empty on a unix socket
 * @param distinguishedName of the client's certificate, if it showed one
 * @param identity who the client is as long as nothing else is asked for
 */
public record Peer(
        ClientTransport transport, Optional<String> address, Optional<String> distinguishedName, Identity identity) {}
