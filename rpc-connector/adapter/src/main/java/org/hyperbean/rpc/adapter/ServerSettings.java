package org.hyperbean.rpc.adapter;

import java.util.List;
import org.hyperbean.configuration.Configuration;
import org.hyperbean.configuration.Settings;
import org.hyperbean.rpc.adapter.server.ListenerSettings;
import org.hyperbean.rpc.adapter.server.ServerLimits;

/** The main server's part of the daemon's configuration. */
record ServerSettings(ServerLimits limits, List<ListenerSettings> listeners) {
    private static final String READ_WRITE_SOCKET = "libvirt-sock";
    private static final String READ_ONLY_SOCKET = "libvirt-sock-ro";

    static ServerSettings of(Configuration configuration) {
        return new ServerSettings(
                new ServerLimits(
                        configuration.get(Settings.MAX_CLIENTS),
                        configuration.get(Settings.MAX_ANONYMOUS_CLIENTS),
                        configuration.get(Settings.MAX_CLIENT_REQUESTS),
                        configuration.get(Settings.KEEPALIVE_INTERVAL),
                        configuration.get(Settings.KEEPALIVE_COUNT)),
                List.of(listener(configuration, false), listener(configuration, true)));
    }

    private static ListenerSettings listener(Configuration configuration, boolean readOnly) {
        return new ListenerSettings(
                configuration.get(Settings.UNIX_SOCK_DIR).resolve(readOnly ? READ_ONLY_SOCKET : READ_WRITE_SOCKET),
                configuration.get(readOnly ? Settings.UNIX_SOCK_RO_PERMS : Settings.UNIX_SOCK_RW_PERMS),
                configuration.get(Settings.UNIX_SOCK_GROUP),
                readOnly,
                configuration.get(Settings.MAX_QUEUED_CLIENTS));
    }
}
