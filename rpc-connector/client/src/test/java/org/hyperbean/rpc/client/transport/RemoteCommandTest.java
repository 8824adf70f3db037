package org.hyperbean.rpc.client.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Optional;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.uri.ConnectionUri;
import org.hyperbean.rpc.client.uri.RemoteProxy;
import org.hyperbean.rpc.client.uri.RemoteTarget;
import org.junit.jupiter.api.Test;

/** Compared with what virsh 9.0.0 ran. */
class RemoteCommandTest {
    private static final Path SOCKET = Path.of("/var/run/libvirt/libvirt-sock");

    @Test
    void helperIsTakenWhereItIsInstalled() {
        assertThat(RemoteCommand.of(RemoteProxy.AUTO, Optional.empty(), SOCKET, "qemu:///system", false))
                .isEqualTo("""
                    sh -c 'which virt-ssh-helper 1>/dev/null 2>&1; if test $? = 0; then     \
                    virt-ssh-helper 'qemu:///system'; else    if 'nc' -q 2>&1 | grep "requires an argument" >/dev/null 2>&1; \
                    then ARG=-q0;else ARG=;fi;'nc' $ARG -U /var/run/libvirt/libvirt-sock; fi'\
                    """);
        assertThat(RemoteCommand.of(RemoteProxy.NATIVE, Optional.empty(), SOCKET, "qemu:///system", true))
                .isEqualTo("sh -c 'virt-ssh-helper -r 'qemu:///system''");
    }

    @Test
    void oddCharactersPassBothShells() {
        assertThat(RemoteCommand.of(RemoteProxy.NATIVE, Optional.empty(), SOCKET, "qemu:///session?x=y", false))
                .isEqualTo("sh -c 'virt-ssh-helper '''\\''qemu:///session?x=y'\\'''''");
        assertThat(RemoteCommand.of(RemoteProxy.NATIVE, Optional.empty(), SOCKET, "", false))
                .isEqualTo("sh -c 'virt-ssh-helper '''\\'''\\'''''");
        assertThat(RemoteCommand.of(RemoteProxy.NETCAT, Optional.of("/bin/nc'x"), SOCKET, "", false))
                .isEqualTo("""
                    sh -c 'if '''\\''/bin/nc'\\''\\'\\'''\\''x'\\'''' -q 2>&1 | grep "requires an argument" >/dev/null 2>&1; \
                    then ARG=-q0;else ARG=;fi;'''\\''/bin/nc'\\''\\'\\'''\\''x'\\'''' $ARG -U /var/run/libvirt/libvirt-sock'\
                    """);
    }

    @Test
    void netcatAndHelperExcludeEachOther() {
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> RemoteCommand.of(RemoteProxy.NATIVE, Optional.of("nc"), SOCKET, "", false))
                .withMessage("invalid argument: netcat path not valid with native proxy mode");
    }

    @Test
    void sshGetsItsOptions() {
        RemoteTarget all = RemoteTarget.of(
                ConnectionUri.parse("qemu+ssh://u%20:p@h:1/system?keyfile=/k&no_verify=1&no_tty=1&command=/my/ssh"));
        assertThat(SshCommand.arguments(all, "REMOTE"))
                .containsExactly(
                        "/my/ssh",
                        "-p",
                        "1",
                        "-l",
                        "u :p",
                        "-i",
                        "/k",
                        "-T",
                        "-e",
                        "none",
                        "-o",
                        "BatchMode=yes",
                        "-o",
                        "StrictHostKeyChecking=no",
                        "--",
                        "h",
                        "REMOTE");
        RemoteTarget none = RemoteTarget.of(ConnectionUri.parse("qemu+ssh:///system"));
        assertThat(SshCommand.arguments(none, "REMOTE"))
                .containsExactly("ssh", "-T", "-e", "none", "--", "localhost", "REMOTE");
    }
}
