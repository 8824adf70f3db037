package org.hyperbean.rpc.adapter;

import org.hyperbean.configuration.Authentication;
import org.hyperbean.configuration.Configuration;
import org.hyperbean.configuration.Setting;
import org.hyperbean.configuration.Settings;
import org.hyperbean.driver.ConnectionOpener;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.adapter.security.AllowedNames;
import org.hyperbean.rpc.adapter.security.AuthenticationMethod;
import org.hyperbean.rpc.adapter.security.PolkitCheck;
import org.hyperbean.rpc.adapter.security.SaslService;
import org.hyperbean.rpc.adapter.security.SaslSettings;

/** How clients prove who they are, by the daemon's configuration. */
final class AuthenticationSettings {
    private static final String FACE = "rpc";

    private final Configuration configuration;
    private final SaslService sasl;

    /**
     * By a configuration.
     *
     * @param opener knows the users of the application server, for mechanisms that see the password
     */
    AuthenticationSettings(Configuration configuration, ConnectionOpener opener) {
        this.configuration = configuration;
        this.sasl = new SaslService(
                new SaslSettings(
                        new AllowedNames(configuration.get(Settings.SASL_ALLOWED_USERNAME_LIST)),
                        configuration.get(Settings.TCP_MIN_SSF)),
                configuration.accounts(),
                (user, password) -> opener.authenticate(user, password, FACE));
    }

    /**
     * The method that a setting names.
     *
     * @throws LibvirtException if it is polkit and there is none
     */
    AuthenticationMethod method(Setting<Authentication> setting) {
        return switch (configuration.get(setting)) {
            case NONE -> new AuthenticationMethod.None();
            case SASL -> new AuthenticationMethod.Sasl(sasl);
            case POLKIT ->
                new AuthenticationMethod.Polkit(PolkitCheck.installed()
                        .orElseThrow(() -> LibvirtException.of(
                                ErrorCode.CONFIG_UNSUPPORTED,
                                ErrorDomain.POLKIT,
                                setting.key() + " is polkit, but its program pkcheck is not installed")));
        };
    }
}
