package org.hyperbean.rpc.adapter.handlers;

import org.hyperbean.driver.DriverFeature;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.remote.ConnectGetLibVersionRet;
import org.hyperbean.rpc.protocol.remote.ConnectGetUriRet;
import org.hyperbean.rpc.protocol.remote.ConnectOpenArgs;
import org.hyperbean.rpc.protocol.remote.ConnectSupportsFeatureArgs;
import org.hyperbean.rpc.protocol.remote.ConnectSupportsFeatureRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** Opening and closing a connection, what the daemon can do. */
final class ConnectHandlers {
    /** The libvirt release whose behaviour this is: 9.0.0. */
    private static final long LIBRARY_VERSION = 9_000_000;

    /** {@code VIR_CONNECT_RO}; clients let internal bits of theirs through beside it. */
    private static final int READ_ONLY = 1;

    private static final int FEATURE_FD_PASSING = 8;
    private static final int FEATURE_PROGRAM_KEEPALIVE = 10;
    private static final int FEATURE_REMOTE_EVENT_CALLBACK = 14;
    private static final int FEATURE_REMOTE_CLOSE_CALLBACK = 15;

    private ConnectHandlers() {}

    static void add(HandlerTable.Builder table) {
        table.onAction(RemoteProcedures.CONNECT_OPEN, ConnectHandlers::open)
                .onFarewell(RemoteProcedures.CONNECT_CLOSE, Client::free)
                .on(RemoteProcedures.CONNECT_SUPPORTS_FEATURE, ConnectHandlers::supportsFeature)
                .on(
                        RemoteProcedures.CONNECT_GET_URI,
                        (client, nothing) ->
                                new ConnectGetUriRet(client.connection().uri()))
                .on(RemoteProcedures.CONNECT_GET_LIB_VERSION, ConnectHandlers::libraryVersion);
    }

    private static void open(Client client, ConnectOpenArgs arguments) {
        client.open(arguments.name(), (arguments.flags() & READ_ONLY) != 0);
    }

    private static ConnectSupportsFeatureRet supportsFeature(Client client, ConnectSupportsFeatureArgs arguments) {
        boolean supported = switch (arguments.feature()) {
            case FEATURE_PROGRAM_KEEPALIVE -> {
                client.watch();
                yield true;
            }
            case FEATURE_FD_PASSING, FEATURE_REMOTE_EVENT_CALLBACK, FEATURE_REMOTE_CLOSE_CALLBACK -> true;
            default ->
                DriverFeature.of(arguments.feature())
                        .filter(client.connection()::supports)
                        .isPresent();
        };
        return new ConnectSupportsFeatureRet(Wire.flag(supported));
    }

    private static ConnectGetLibVersionRet libraryVersion(Client client, Nothing nothing) {
        client.connection();
        return new ConnectGetLibVersionRet(LIBRARY_VERSION);
    }
}
