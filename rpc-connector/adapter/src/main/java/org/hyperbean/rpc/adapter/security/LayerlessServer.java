package org.hyperbean.rpc.adapter.security;

import java.util.Optional;
import javax.security.sasl.Sasl;
import javax.security.sasl.SaslException;
import javax.security.sasl.SaslServer;

/** A mechanism that proves who the client is and then leaves the bytes alone. For one thread at a time. */
abstract class LayerlessServer implements SaslServer {
    private final SaslMechanism mechanism;
    private Optional<String> user = Optional.empty();

    LayerlessServer(SaslMechanism mechanism) {
        this.mechanism = mechanism;
    }

    /** The client has proved to be this user. */
    final void complete(String name) {
        user = Optional.of(name);
    }

    /** Nobody logs in with one name in order to be another. */
    static void requireNoOtherUser(String wanted, String name) throws SaslException {
        if (!wanted.isEmpty() && !wanted.equals(name)) {
            throw new SaslException("user " + name + " wants to be " + wanted);
        }
    }

    @Override
    public final String getMechanismName() {
        return mechanism.mechanismName();
    }

    @Override
    public final boolean isComplete() {
        return user.isPresent();
    }

    @Override
    public final String getAuthorizationID() {
        return user.orElseThrow(() -> new IllegalStateException("the exchange is not complete"));
    }

    @Override
    public final Object getNegotiatedProperty(String name) {
        return name.equals(Sasl.QOP) ? "auth" : null;
    }

    @Override
    public final byte[] unwrap(byte[] incoming, int offset, int length) {
        throw new IllegalStateException("there is no security layer");
    }

    @Override
    public final byte[] wrap(byte[] outgoing, int offset, int length) {
        throw new IllegalStateException("there is no security layer");
    }

    @Override
    public final void dispose() {
        // holds nothing
    }
}
