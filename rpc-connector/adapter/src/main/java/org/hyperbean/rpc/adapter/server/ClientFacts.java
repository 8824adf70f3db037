package org.hyperbean.rpc.adapter.server;

import java.util.Optional;
import org.hyperbean.driver.Identity;
import org.hyperbean.rpc.adapter.security.ClientTransport;

/**
 * What a server knows about a client at one moment.
 *
 * @param readOnly whether it can have no other than a read-only connection, or has asked for one
 * @param authenticated whether it has proved who it is, or did not need to
 * @param identity what its calls are judged by
 * @param address its socket address, for example {@code 127.0.0.1:51234}; empty on a unix socket
 * @param saslUser the name that it authenticated with
 * @param distinguishedName the subject of its certificate
 */
public record ClientFacts(
        ClientTransport transport,
        boolean readOnly,
        boolean authenticated,
        Identity identity,
        Optional<String> address,
        Optional<String> saslUser,
        Optional<String> distinguishedName) {}
