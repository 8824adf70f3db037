package org.hyperbean.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.hyperbean.host.log.DaemonLog;
import org.hyperbean.rpc.adapter.admin.AdminServer;
import org.hyperbean.rpc.adapter.admin.Servers;
import org.hyperbean.rpc.adapter.handlers.Handlers;
import org.hyperbean.rpc.adapter.security.AuthenticationMethod;
import org.hyperbean.rpc.adapter.server.ListenerSettings;
import org.hyperbean.rpc.adapter.server.RpcServer;
import org.hyperbean.rpc.adapter.server.ServerLimits;
import org.hyperbean.rpc.protocol.admin.AdminProcedures;
import org.hyperbean.rpc.protocol.lxc.LxcProcedures;
import org.hyperbean.rpc.protocol.qemu.QemuProcedures;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds {@code docs/compatibility.md} to what the server does. */
class CompatibilityPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "compatibility.md");
    private static final Path MADE = Path.of("target", "compatibility.md");
    private static final ServerLimits LIMITS = new ServerLimits(100, 20, 5, Optional.of(Duration.ofSeconds(5)), 5);

    @TempDir
    private Path folder;

    @Test
    void pageTellsWhoServesWhat() throws IOException {
        Files.writeString(MADE, page());
        assertThat(PAGE)
                .as("if this change is meant: cp server-config/architecture-tests/%s docs/", MADE)
                .hasSameTextualContentAs(MADE);
    }

    private String page() throws IOException {
        CompatibilityPage page = new CompatibilityPage();
        addMainServer(page);
        addAdminServer(page);
        page.events(RemoteProcedures.TABLE);
        page.events(QemuProcedures.TABLE);
        return page.text();
    }

    private void addMainServer(CompatibilityPage page) throws IOException {
        Probe probe = new Probe();
        try (RpcServer server = new RpcServer("compatibility", LIMITS, Handlers.table(), probe)) {
            Path socket = listen(server, "libvirt-sock");
            Caller caller = new Caller(socket, probe, new Drivers(), true);
            page.calls(RemoteProcedures.TABLE, caller);
            page.calls(QemuProcedures.TABLE, caller);
            page.calls(LxcProcedures.TABLE, caller);
        }
    }

    private void addAdminServer(CompatibilityPage page) throws IOException {
        try (AdminServer server = new AdminServer(new Servers(), LIMITS, DaemonLog.get(), () -> {})) {
            Path socket = listen(server.rpcServer(), "libvirt-admin-sock");
            page.calls(AdminProcedures.TABLE, new Caller(socket, new Probe(), new Drivers(), false));
        }
    }

    private Path listen(RpcServer server, String name) throws IOException {
        Path socket = folder.resolve(name);
        server.listen(new ListenerSettings.Unix(
                socket,
                PosixFilePermissions.fromString("rwx------"),
                Optional.empty(),
                false,
                new AuthenticationMethod.None(),
                100));
        return socket;
    }
}
