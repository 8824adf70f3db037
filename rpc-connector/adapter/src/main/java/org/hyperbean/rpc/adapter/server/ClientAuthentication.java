package org.hyperbean.rpc.adapter.server;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.adapter.security.AuthenticationMethod;
import org.hyperbean.rpc.adapter.security.SaslExchange;
import org.hyperbean.rpc.adapter.security.SaslStep;
import org.hyperbean.rpc.protocol.remote.AuthType;

/**
 * How far a client has come in proving who it is.
 *
 * <p>Until it has, one thread at a time reads and answers its calls, and this is that thread's alone; only
 * {@code identity} is volatile, since all threads look at it.
 */
public final class ClientAuthentication {
    /** What a client, and the human behind it, may take to prove who it is: as long as OpenSSH's login grace time. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final AuthenticationMethod method;
    private final Peer peer;
    private final boolean readOnly;
    private final long began = System.nanoTime();
    private volatile Optional<Identity> identity;
    private Optional<SaslExchange> exchange = Optional.empty();
    /** Who the client has proved to be; takes effect behind the reply that tells it so. */
    private Optional<Identity> proved = Optional.empty();

    ClientAuthentication(AuthenticationMethod method, Peer peer, boolean readOnly) {
        this.method = method;
        this.peer = peer;
        this.readOnly = readOnly;
        this.identity = isNeeded(method, peer) ? Optional.empty() : Optional.of(peer.identity());
    }

    /** Whether a client has to prove who it is. As with libvirtd polkit is not asked about root. */
    private static boolean isNeeded(AuthenticationMethod method, Peer peer) {
        return switch (method) {
            case AuthenticationMethod.None _ -> false;
            case AuthenticationMethod.Sasl _ -> true;
            case AuthenticationMethod.Polkit _ ->
                peer.identity().peer().map(process -> process.userId() != 0).orElse(true);
        };
    }

    /** Whether the client has proved who it is, or need not. */
    public boolean isComplete() {
        return identity.isPresent();
    }

    /** Who the client is. */
    public Optional<Identity> identity() {
        return identity;
    }

    /** The name that the client has proved by SASL. */
    public Optional<String> saslUserName() {
        return method instanceof AuthenticationMethod.Sasl ? identity.map(Identity::name) : Optional.empty();
    }

    /** What the client may choose from. */
    public List<AuthType> offer() {
        if (isComplete()) {
            return List.of(AuthType.NONE);
        }
        return List.of(
                switch (method) {
                    case AuthenticationMethod.None _ -> AuthType.NONE;
                    case AuthenticationMethod.Sasl _ -> AuthType.SASL;
                    case AuthenticationMethod.Polkit _ -> AuthType.POLKIT;
                });
    }

    /** Begins SASL. Answers the names of the mechanisms, with commas between them. */
    public String beginSasl() {
        if (isComplete() || exchange.isPresent() || !(method instanceof AuthenticationMethod.Sasl sasl)) {
            throw failed();
        }
        SaslExchange begun = sasl.service().begin(peer.transport());
        exchange = Optional.of(begun);
        return String.join(",", begun.mechanisms());
    }

    /** The client has chosen a mechanism. */
    public SaslStep startSasl(String mechanism, Optional<byte[]> data) {
        return step(() -> current().start(mechanism, data));
    }

    /** The client answers what the mechanism has asked. */
    public SaslStep stepSasl(Optional<byte[]> data) {
        return step(() -> current().step(data));
    }

    /** Asks polkit about the client. */
    public void askPolkit() {
        if (isComplete() || !(method instanceof AuthenticationMethod.Polkit polkit)) {
            throw failed();
        }
        Identity.Peer process = peer.identity().peer().orElseThrow(ClientAuthentication::failed);
        polkit.check().check(process, readOnly);
        proved = Optional.of(peer.identity());
    }

    /**
     * What the reply has told the client takes effect. Answers the exchange that this ends, so that its security layer
     * can be put in.
     */
    Optional<SaslExchange> takeEffect() {
        if (proved.isEmpty() || isComplete()) {
            return Optional.empty();
        }
        identity = proved;
        Optional<SaslExchange> ended = exchange;
        exchange = Optional.empty();
        return ended;
    }

    /** Whether the client has taken too long. */
    boolean isOverdue(long now) {
        return !isComplete() && now - began > PATIENCE.toNanos();
    }

    private SaslExchange current() {
        return exchange.orElseThrow(ClientAuthentication::failed);
    }

    /** A step; after a failed one the client has to begin anew. */
    private SaslStep step(Supplier<SaslStep> step) {
        boolean succeeded = false;
        try {
            SaslStep answer = step.get();
            if (answer.complete()) {
                proved = Optional.of(current().identity(peer.identity()));
            }
            succeeded = true;
            return answer;
        } finally {
            if (!succeeded) {
                exchange = Optional.empty();
            }
        }
    }

    private static LibvirtException failed() {
        return LibvirtException.of(ErrorCode.AUTH_FAILED, ErrorDomain.RPC, "authentication failed");
    }
}
