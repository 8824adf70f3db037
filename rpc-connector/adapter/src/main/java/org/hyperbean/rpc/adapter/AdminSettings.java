package org.hyperbean.rpc.adapter;

import org.hyperbean.configuration.Configuration;
import org.hyperbean.configuration.Settings;
import org.hyperbean.rpc.adapter.security.AuthenticationMethod;
import org.hyperbean.rpc.adapter.server.ListenerSettings;
import org.hyperbean.rpc.adapter.server.ServerLimits;

/** The admin server's part of the daemon's configuration. */
record AdminSettings(ServerLimits limits, ListenerSettings listener) {
    private static final String SOCKET = "libvirt-admin-sock";

    /** Whoever may connect to the admin socket needs no further proof, so nobody is anonymous there. */
    private static final int NO_ANONYMOUS_LIMIT = 0;

    static AdminSettings of(Configuration configuration) {
        return new AdminSettings(
                limits(configuration),
                new ListenerSettings.Unix(
                        configuration.get(Settings.UNIX_SOCK_DIR).resolve(SOCKET),
                        configuration.get(Settings.UNIX_SOCK_ADMIN_PERMS),
                        configuration.get(Settings.UNIX_SOCK_GROUP),
                        false,
                        new AuthenticationMethod.None(),
                        configuration.get(Settings.ADMIN_MAX_QUEUED_CLIENTS)));
    }

    static ServerLimits limits(Configuration configuration) {
        return new ServerLimits(
                configuration.get(Settings.ADMIN_MAX_CLIENTS),
                NO_ANONYMOUS_LIMIT,
                configuration.get(Settings.ADMIN_MAX_CLIENT_REQUESTS),
                configuration.get(Settings.ADMIN_KEEPALIVE_INTERVAL),
                configuration.get(Settings.ADMIN_KEEPALIVE_COUNT));
    }
}
