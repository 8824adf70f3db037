package org.hyperbean.rpc.adapter.admin;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.hyperbean.host.log.DaemonLog;
import org.hyperbean.rpc.adapter.handlers.Handlers;
import org.hyperbean.rpc.adapter.server.MemoryHypervisor;
import org.hyperbean.rpc.adapter.server.RawClient;
import org.hyperbean.rpc.adapter.server.RpcServer;
import org.hyperbean.rpc.adapter.server.ServerLimits;
import org.hyperbean.rpc.adapter.server.TestServer;

/** libvirtd's two servers in a folder. */
final class TestDaemon implements AutoCloseable {
    private static final ServerLimits ADMIN_LIMITS = new ServerLimits(5, 0, 5, Optional.of(Duration.ofSeconds(5)), 5);

    final MemoryHypervisor hypervisor = new MemoryHypervisor();
    final RpcServer main = new RpcServer("libvirtd", TestServer.LIMITS, Handlers.table(), hypervisor);
    final Servers servers = new Servers();
    final CountDownLatch ended = new CountDownLatch(1);
    final AdminServer admin = new AdminServer(servers, ADMIN_LIMITS, DaemonLog.get(), ended::countDown);
    final Path socket;
    final Path readOnlySocket;
    final Path adminSocket;

    TestDaemon(Path folder) throws IOException {
        socket = folder.resolve("libvirt-sock");
        readOnlySocket = folder.resolve("libvirt-sock-ro");
        adminSocket = folder.resolve("libvirt-admin-sock");
        main.listen(TestServer.settings(socket, false));
        main.listen(TestServer.settings(readOnlySocket, true));
        servers.add(main);
        admin.rpcServer().listen(TestServer.settings(adminSocket, false));
    }

    /** A client of the main server that has opened a connection. */
    RawClient opened() throws IOException {
        RawClient client = new RawClient(socket);
        client.open(MemoryHypervisor.URI, 0);
        return client;
    }

    @Override
    public void close() {
        admin.close();
        DaemonLog.get().close();
        main.close();
    }
}
