package org.hyperbean.rpc.client.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.configuration.ClientEnvironment;
import org.hyperbean.rpc.client.uri.ConnectionUri;
import org.hyperbean.rpc.client.uri.RemoteTarget;
import org.hyperbean.rpc.client.uri.SocketMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonSocketTest {
    @TempDir
    private Path folder;

    @Test
    void driversOwnDaemonIsTakenIfItListens() throws IOException {
        assertThat(path("qemu:///system", false, true)).isEqualTo(folder.resolve("libvirt-sock"));
        assertThat(path("qemu:///system", true, true)).isEqualTo(folder.resolve("libvirt-sock-ro"));
        Files.createFile(folder.resolve("virtqemud-sock"));
        assertThat(path("qemu:///system", false, true)).isEqualTo(folder.resolve("virtqemud-sock"));
        assertThat(path("qemu:///system", true, true)).isEqualTo(folder.resolve("libvirt-sock-ro"));
        assertThat(path("qemu+ssh:///system", false, true)).isEqualTo(folder.resolve("libvirt-sock"));
        assertThat(path("qemu:///system?socket=/x", false, true)).isEqualTo(Path.of("/x"));
    }

    @Test
    void modeDecides() {
        RemoteTarget target = target("qemu:///system");
        assertThat(DaemonSocket.of(target, false, SocketMode.DIRECT, environment(true))
                        .path())
                .isEqualTo(folder.resolve("virtqemud-sock"));
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() ->
                        DaemonSocket.of(target("qemu+ssh:///system"), false, SocketMode.DIRECT, environment(true)))
                .withMessage("Operation not supported: Cannot use direct socket mode for ssh transport");
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(
                        () -> DaemonSocket.of(RemoteTarget.ofThisHost(), false, SocketMode.DIRECT, environment(true)))
                .withMessage("Operation not supported: Cannot use direct socket mode if no URI is set");
    }

    @Test
    void othersThanRootHaveDaemonsOfTheirOwn() {
        Path own = folder.resolve("run/libvirt/libvirt-sock");
        assertThat(path("qemu:///session", false, false)).isEqualTo(own);
        assertThat(path("qemu:///session", true, false)).isEqualTo(own);
        assertThat(path("test+unix:///default", false, false)).isEqualTo(own);
        assertThat(path("qemu:///system", false, false)).isEqualTo(folder.resolve("libvirt-sock"));
        assertThat(path("qemu:///session", false, true)).isEqualTo(folder.resolve("libvirt-sock"));
        DaemonSocket chosen = DaemonSocket.of(RemoteTarget.ofThisHost(), false, SocketMode.AUTO, environment(false));
        assertThat(chosen.path()).isEqualTo(own);
        assertThat(chosen.session()).isTrue();
        assertThat(chosen.daemon()).contains("libvirtd");
    }

    private Path path(String uri, boolean readOnly, boolean privileged) {
        return DaemonSocket.of(target(uri), readOnly, SocketMode.AUTO, environment(privileged))
                .path();
    }

    private static RemoteTarget target(String uri) {
        return RemoteTarget.of(ConnectionUri.parse(uri));
    }

    private ClientEnvironment environment(boolean privileged) {
        Map<String, String> variables =
                Map.of("XDG_RUNTIME_DIR", folder.resolve("run").toString());
        return new ClientEnvironment(variables, privileged, folder, folder);
    }
}
