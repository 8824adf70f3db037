package org.hyperbean.rpc.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.hyperbean.driver.Identity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program like {@code pkcheck} is asked, and what its answers mean. */
class PolkitCheckTest {
    private static final Identity.Peer PROCESS =
            new Identity.Peer(ProcessHandle.current().pid(), 1234, 1234);

    @TempDir
    private Path folder;

    @Test
    void asksAboutTheProcessAndTheAction() throws IOException {
        assertThatCode(() -> check(0, false)).doesNotThrowAnyException();
        assertThat(asked())
                .matches("--action-id org.libvirt.unix.manage --process " + PROCESS.pid()
                        + ",\\d+,1234 --allow-user-interaction\n");
        assertThatCode(() -> check(0, true)).doesNotThrowAnyException();
        assertThat(asked()).startsWith("--action-id org.libvirt.unix.monitor ");
    }

    @Test
    void refusalsHaveLibvirtsWords() {
        assertThatThrownBy(() -> check(1, false)).hasMessage("authentication failed: access denied by policy");
        assertThatThrownBy(() -> check(2, false))
                .hasMessage("authentication unavailable: no polkit agent available to authenticate action"
                        + " 'org.libvirt.unix.manage'");
        assertThatThrownBy(() -> check(3, false))
                .hasMessage("authentication cancelled: user cancelled authentication process");
        assertThatThrownBy(() -> check(127, false)).hasMessage("authentication failed: what went wrong");
    }

    private void check(int answer, boolean readOnly) throws IOException {
        Path program = Files.writeString(
                folder.resolve("pkcheck"),
                "#!/bin/sh\necho \"$@\" >" + folder + "/asked\necho what went wrong >&2\nexit " + answer + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        new PolkitCheck(program).check(PROCESS, readOnly);
    }

    private String asked() throws IOException {
        return Files.readString(folder.resolve("asked"));
    }
}
