package org.hyperbean.rpc.adapter.admin;

import java.time.Duration;
import java.util.Optional;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.admin.AdminProcedures;
import org.hyperbean.rpc.protocol.admin.ConnectDaemonShutdownArgs;
import org.hyperbean.rpc.protocol.admin.ConnectGetLibVersionRet;
import org.hyperbean.rpc.protocol.admin.ConnectOpenArgs;
import org.hyperbean.rpc.protocol.admin.ConnectSetDaemonTimeoutArgs;

/** Coming, going, and the daemon's end. As in libvirtd, calls are answered whether or not the client has opened. */
final class DaemonHandlers {
    private static final long LIBRARY_VERSION = 9_000_000;

    private final IdleShutdown idleShutdown;
    private final Runnable shutdown;

    DaemonHandlers(IdleShutdown idleShutdown, Runnable shutdown) {
        this.idleShutdown = idleShutdown;
        this.shutdown = shutdown;
    }

    void add(HandlerTable.Builder table) {
        table.onAction(AdminProcedures.CONNECT_OPEN, DaemonHandlers::open)
                .onFarewell(AdminProcedures.CONNECT_CLOSE, Client::free)
                .on(
                        AdminProcedures.CONNECT_GET_LIB_VERSION,
                        (client, nothing) -> new ConnectGetLibVersionRet(LIBRARY_VERSION))
                .onAction(AdminProcedures.CONNECT_SET_DAEMON_TIMEOUT, this::setTimeout)
                .onAction(AdminProcedures.CONNECT_DAEMON_SHUTDOWN, this::shutDown);
    }

    private static void open(Client client, ConnectOpenArgs arguments) {
        AdminFlags.none(arguments.flags(), "adminDispatchConnectOpen");
    }

    private void setTimeout(Client client, ConnectSetDaemonTimeoutArgs arguments) {
        AdminFlags.none(arguments.flags(), "adminConnectSetDaemonTimeout");
        Duration timeout = Duration.ofSeconds(Integer.toUnsignedLong(arguments.timeout()));
        idleShutdown.set(Optional.of(timeout).filter(Duration::isPositive));
    }

    private void shutDown(Client client, ConnectDaemonShutdownArgs arguments) {
        AdminFlags.none(arguments.flags(), "adminConnectDaemonShutdown");
        shutdown.run();
    }
}
