package org.hyperbean.rpc.adapter.security;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.sasl.Sasl;
import javax.security.sasl.SaslException;
import javax.security.sasl.SaslServer;
import org.hyperbean.configuration.accounts.Account;
import org.hyperbean.configuration.accounts.Accounts;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.Role;
import org.hyperbean.rpc.protocol.sasl.SecurityLayer;

/** One client's attempt to log in. For one thread at a time. */
public final class SaslExchange {
    private static final System.Logger LOG = System.getLogger(SaslExchange.class.getName());
    private static final String FACE = "rpc";
    private static final String NO_LAYER = "auth";

    private final List<SaslMechanism> mechanisms;
    private final Accounts accounts;
    private final PasswordCheck passwords;
    private final AllowedNames allowedUsers;
    private Optional<SaslServer> server = Optional.empty();

    SaslExchange(
            List<SaslMechanism> mechanisms, Accounts accounts, PasswordCheck passwords, AllowedNames allowedUsers) {
        this.mechanisms = mechanisms;
        this.accounts = accounts;
        this.passwords = passwords;
        this.allowedUsers = allowedUsers;
    }

    /** The names of the mechanisms that the client may choose. */
    public List<String> mechanisms() {
        return mechanisms.stream().map(SaslMechanism::mechanismName).toList();
    }

    /**
     * The client has chosen a mechanism.
     *
     * @throws LibvirtException if it is none of those offered, or the exchange fails
     */
    public SaslStep start(String mechanism, Optional<byte[]> data) {
        if (server.isPresent()) {
            throw refused("the client starts twice");
        }
        SaslMechanism chosen = mechanisms.stream()
                .filter(offered -> offered.mechanismName().equals(mechanism))
                .findFirst()
                .orElseThrow(() -> refused("the client chose the mechanism " + mechanism));
        server = Optional.of(server(chosen));
        return step(data);
    }

    /**
     * The client answers what it was asked.
     *
     * @throws LibvirtException if the exchange fails
     */
    public SaslStep step(Optional<byte[]> data) {
        SaslServer current = server.orElseThrow(() -> refused("the client has chosen no mechanism"));
        if (current.isComplete()) {
            throw refused("the client goes on after the end");
        }
        try {
            Optional<byte[]> answer = Optional.ofNullable(current.evaluateResponse(data.orElse(new byte[0])));
            if (current.isComplete() && !allowedUsers.contains(current.getAuthorizationID())) {
                throw refused("user " + current.getAuthorizationID() + " is not in sasl_allowed_username_list");
            }
            return new SaslStep(current.isComplete(), answer);
        } catch (SaslException e) {
            throw refused(e.getMessage()).causedBy(e);
        }
    }

    /**
     * Who the client has proved to be: the user's name and roles, and still the process that the channel has shown.
     *
     * @param channelIdentity who the client is by the channel's word
     */
    public Identity identity(Identity channelIdentity) {
        SaslServer completed = server.orElseThrow();
        Set<Role> roles = completed instanceof PlainServer plain
                ? plain.identity().roles()
                : accounts.find(completed.getAuthorizationID())
                        .map(Account::roles)
                        .orElse(Set.of());
        return new Identity(completed.getAuthorizationID(), roles, FACE, channelIdentity.peer());
    }

    /** What wraps all further messages, if that was agreed on. */
    public Optional<SecurityLayer> layer() {
        return server.filter(completed -> !NO_LAYER.equals(completed.getNegotiatedProperty(Sasl.QOP)))
                .map(SecurityLayer::of);
    }

    private SaslServer server(SaslMechanism mechanism) {
        return switch (mechanism) {
            case SCRAM_SHA_256 -> new ScramServer(accounts);
            case PLAIN -> new PlainServer(passwords);
            case DIGEST_MD5 -> DigestMd5.server(accounts);
        };
    }

    private static LibvirtException refused(String why) {
        LOG.log(Level.INFO, "SASL authentication failed: {0}", why);
        return SaslService.failed();
    }
}
