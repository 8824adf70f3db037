package org.hyperbean.rpc.adapter.admin;

import java.util.function.Predicate;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.ConnectionOpener;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.EventLog;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.OpenRequest;
import org.hyperbean.host.PeerCredentials;
import org.hyperbean.host.log.DaemonLog;
import org.hyperbean.rpc.adapter.server.ClientFacts;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.adapter.server.RpcServer;
import org.hyperbean.rpc.adapter.server.ServerLimits;
import org.hyperbean.rpc.protocol.admin.AdminProcedures;

/**
 * The server that {@code virt-admin} talks to. It shares nothing with the others but what it shows of them, so it
 * answers when they are full. Its clients must be the daemon's own user.
 */
public final class AdminServer implements AutoCloseable {
    /** libvirtd's name for it. */
    public static final String NAME = "admin";

    private final Servers servers;
    private final IdleShutdown idleShutdown;
    private final RpcServer server;

    /**
     * A server without listeners, which shows itself beside the others.
     *
     * @param servers what it administrates
     * @param log what it shows and changes of logging
     * @param shutdown begins the end of the daemon and returns at once
     */
    public AdminServer(Servers servers, ServerLimits limits, DaemonLog log, Runnable shutdown) {
        this.servers = servers;
        this.idleShutdown =
                new IdleShutdown(() -> servers.all().stream().anyMatch(each -> each.clientCount() > 0), shutdown);
        this.server = new RpcServer(NAME, limits, handlers(log, shutdown), new NoHypervisor(), isOwnUser());
        servers.add(server);
        idleShutdown.start();
    }

    /** What listens and has the limits, like any other server. */
    public RpcServer rpcServer() {
        return server;
    }

    @Override
    public void close() {
        idleShutdown.close();
        servers.remove(server);
        server.close();
    }

    private HandlerTable handlers(DaemonLog log, Runnable shutdown) {
        HandlerTable.Builder table = HandlerTable.builder().program(AdminProcedures.TABLE);
        new DaemonHandlers(idleShutdown, shutdown).add(table);
        new ServerHandlers(servers).add(table);
        new ClientHandlers(servers).add(table);
        new LoggingHandlers(log).add(table);
        return table.build();
    }

    private static Predicate<ClientFacts> isOwnUser() {
        int own = PeerCredentials.ofThisProcess().userId();
        return client ->
                client.identity().peer().filter(peer -> peer.userId() == own).isPresent();
    }

    /** The administration program opens nothing. */
    private static final class NoHypervisor implements ConnectionOpener {
        @Override
        public Connection open(OpenRequest request) {
            throw LibvirtException.of(ErrorCode.NO_CONNECT, ErrorDomain.ADMIN, "the admin server");
        }

        @Override
        public EventLog eventLog() {
            throw LibvirtException.of(ErrorCode.NO_CONNECT, ErrorDomain.ADMIN, "the admin server");
        }
    }
}
