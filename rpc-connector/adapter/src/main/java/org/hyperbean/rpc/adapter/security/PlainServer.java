package org.hyperbean.rpc.adapter.security;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.security.sasl.SaslException;
import org.hyperbean.driver.Identity;

/** The mechanism PLAIN (RFC 4616): one message with name and password. */
final class PlainServer extends LayerlessServer {
    private final PasswordCheck passwords;
    private boolean asked;
    private Optional<Identity> identity = Optional.empty();

    PlainServer(PasswordCheck passwords) {
        super(SaslMechanism.PLAIN);
        this.passwords = passwords;
    }

    @Override
    public byte[] evaluateResponse(byte[] response) throws SaslException {
        if (response.length == 0 && !asked) {
            // a client without an initial response is asked for one by saying nothing
            asked = true;
            return new byte[0];
        }
        // authorization identity, name, password
        String[] parts = new String(response, StandardCharsets.UTF_8).split("\0", -1);
        if (parts.length != 3) {
            throw new SaslException("not a message of PLAIN");
        }
        String name = parts[1];
        requireNoOtherUser(parts[0], name);
        identity = passwords.check(name, parts[2]);
        if (identity.isEmpty()) {
            throw new SaslException("wrong name or password for user " + name);
        }
        complete(name);
        return null;
    }

    /** The user that the password belongs to, once the exchange is complete. */
    Identity identity() {
        return identity.orElseThrow();
    }
}
