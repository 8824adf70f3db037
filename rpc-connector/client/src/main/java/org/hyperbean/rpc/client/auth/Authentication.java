package org.hyperbean.rpc.client.auth;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.credentials.CredentialSource;
import org.hyperbean.rpc.client.transport.Transport;
import org.hyperbean.rpc.client.uri.RemoteTarget;
import org.hyperbean.rpc.client.uri.TransportKind;
import org.hyperbean.rpc.protocol.remote.AuthType;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.hyperbean.rpc.protocol.sasl.SecurityLayer;

/** Proves to a daemon who the client is, in the way that the daemon asks for. */
public final class Authentication {
    /** Where nobody else sees the bytes, so that passwords may travel and SASL need not encrypt. */
    private static final Set<TransportKind> SECURE = EnumSet.of(
            TransportKind.UNIX, TransportKind.TLS, TransportKind.SSH, TransportKind.LIBSSH, TransportKind.LIBSSH2);

    private final RemoteTarget target;
    private final CredentialSource credentials;

    /** The authentication for a target. */
    public Authentication(RemoteTarget target, CredentialSource credentials) {
        this.target = target;
        this.credentials = credentials;
    }

    /**
     * Authenticates on a transport over which nothing was said yet.
     *
     * @return what to say everything else over; closing it closes the other
     * @throws LibvirtException authentication failed, in the daemon's words if it is the daemon that refuses
     */
    public Transport run(Transport transport) {
        AuthenticationCalls calls = new AuthenticationCalls(transport);
        Optional<RequestedMethod> requested = target.options().text("auth").map(RequestedMethod::parse);
        List<AuthType> offered = calls.call(RemoteProcedures.AUTH_LIST).types();
        requested.filter(method -> !offered.contains(method.type())).ifPresent(method -> {
            throw method.rejected();
        });
        AuthType type =
                requested.map(RequestedMethod::type).orElse(offered.isEmpty() ? AuthType.NONE : offered.getFirst());
        return switch (type) {
            case NONE -> transport;
            case POLKIT -> {
                calls.call(RemoteProcedures.AUTH_POLKIT);
                yield transport;
            }
            case SASL ->
                sasl(calls, requested)
                        .<Transport>map(layer -> SaslTransport.over(transport, layer))
                        .orElse(transport);
        };
    }

    private Optional<SecurityLayer> sasl(AuthenticationCalls calls, Optional<RequestedMethod> requested) {
        boolean secure = SECURE.contains(target.transport());
        return new SaslNegotiation(calls, credentials, target.host(), secure)
                .run(requested.flatMap(RequestedMethod::mechanism));
    }
}
