package org.hyperbean.rpc.adapter.security;

import java.lang.System.Logger.Level;
import java.util.List;
import org.hyperbean.configuration.accounts.Accounts;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** SASL as the server offers it: mechanisms, accounts, who may log in. Safe for all threads. */
public final class SaslService {
    private static final System.Logger LOG = System.getLogger(SaslService.class.getName());

    private final SaslSettings settings;
    private final Accounts accounts;
    private final PasswordCheck passwords;

    /**
     * SASL for the clients of a server.
     *
     * @param accounts what mechanisms that do not see the password compare with
     * @param passwords decides where a mechanism sees the password
     */
    public SaslService(SaslSettings settings, Accounts accounts, PasswordCheck passwords) {
        this.settings = settings;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /**
     * Begins an exchange with a client.
     *
     * @throws LibvirtException if no mechanism is good enough for the channel
     */
    public SaslExchange begin(ClientTransport channel) {
        List<SaslMechanism> mechanisms = SaslMechanism.on(channel, settings.tcpStrength());
        if (mechanisms.isEmpty()) {
            LOG.log(Level.WARNING, "no SASL mechanism is strong enough for {0}", channel);
            throw failed();
        }
        return new SaslExchange(mechanisms, accounts, passwords, settings.allowedUsers());
    }

    /** What every client is told, whatever went wrong: the reason stands in the log. */
    static LibvirtException failed() {
        return LibvirtException.of(ErrorCode.AUTH_FAILED, ErrorDomain.RPC, "authentication failed");
    }
}
