package org.hyperbean.rpc.adapter;

import java.util.List;
import org.hyperbean.configuration.Configuration;
import org.hyperbean.configuration.Settings;
import org.hyperbean.rpc.adapter.server.ListenerSettings;
import org.hyperbean.rpc.adapter.server.ServerLimits;

/** The main server's part of the daemon's configuration. */
record ServerSettings(ServerLimits limits, List<ListenerSettings> listeners) {
    static ServerSettings of(Configuration configuration, AuthenticationSettings authentication) {
        return new ServerSettings(limits(configuration), new ConfiguredListeners(configuration, authentication).all());
    }

    static ServerLimits limits(Configuration configuration) {
        return new ServerLimits(
                configuration.get(Settings.MAX_CLIENTS),
                configuration.get(Settings.MAX_ANONYMOUS_CLIENTS),
                configuration.get(Settings.MAX_CLIENT_REQUESTS),
                configuration.get(Settings.KEEPALIVE_INTERVAL),
                configuration.get(Settings.KEEPALIVE_COUNT));
    }
}
