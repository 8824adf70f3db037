package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.rpc.adapter.handlers.Handlers;
import org.hyperbean.rpc.adapter.security.AuthenticationMethod;

/** A server on two sockets in a folder, before a hypervisor in memory. */
public final class TestServer implements AutoCloseable {
    public static final ServerLimits LIMITS = new ServerLimits(5000, 20, 5, Optional.of(Duration.ofSeconds(5)), 5);

    final MemoryHypervisor hypervisor = new MemoryHypervisor();
    final RpcServer server;
    final Path socket;
    final Path readOnlySocket;

    /** Listens in a folder. */
    public TestServer(Path folder) throws IOException {
        this(folder, Handlers.table());
    }

    /** A server whose procedures are served by a test. */
    TestServer(Path folder, HandlerTable handlers) throws IOException {
        server = new RpcServer("test", LIMITS, handlers, hypervisor);
        socket = folder.resolve("libvirt-sock");
        readOnlySocket = folder.resolve("libvirt-sock-ro");
        server.listen(settings(socket, false));
        server.listen(settings(readOnlySocket, true));
    }

    public static ListenerSettings settings(Path socket, boolean readOnly) {
        return new ListenerSettings.Unix(
                socket,
                PosixFilePermissions.fromString("rwxrwxrwx"),
                Optional.empty(),
                readOnly,
                new AuthenticationMethod.None(),
                1000);
    }

    /** Where clients with all rights connect. */
    public Path socket() {
        return socket;
    }

    /** How many connections clients have open now. */
    public int openConnections() {
        return hypervisor.openConnections.get();
    }

    /** Lets an event happen. */
    public void emit(DomainEventDetail detail) {
        hypervisor.emit(detail);
    }

    /** A client that has opened a connection. */
    RawClient opened() throws IOException {
        RawClient client = new RawClient(socket);
        client.open(MemoryHypervisor.URI, 0);
        return client;
    }

    @Override
    public void close() {
        server.close();
    }
}
