package org.hyperbean.functional;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promise that users stay for: a guest outlives the daemon, however the daemon ends. */
class GuestSurvivalIT {
    @Test
    void aGuestSurvivesACrashOfTheDaemon(@TempDir Path folder) {
        Guest guest = Guest.named("survivor", folder);
        try (Daemon daemon = new Daemon(DaemonExtension.newHome(), Ports.freeBase()).start()) {
            Virsh virsh = daemon.virsh("qemu", "/system");
            virsh.out("define", guest.document().toString());
            virsh.out("start", "survivor");
            guest.awaitReady();
            String id = virsh.out("domid", "survivor");
            String pid = qemuPid(daemon);

            daemon.kill9();
            assertThat(ProcessHandle.of(Long.parseLong(pid)))
                    .hasValueSatisfying(process -> assertThat(process.isAlive()).isTrue());

            daemon.start();
            assertThat(virsh.out("domstate", "survivor", "--reason")).startsWith("running");
            assertThat(virsh.out("domid", "survivor")).isEqualTo(id);
            assertThat(qemuPid(daemon)).isEqualTo(pid);
            virsh.out("suspend", "survivor");
            virsh.out("resume", "survivor");

            virsh.out("destroy", "survivor");
            Wait.untilTrue(
                    "end of QEMU",
                    Duration.ofSeconds(10),
                    () -> ProcessHandle.of(Long.parseLong(pid))
                            .map(process -> !process.isAlive())
                            .orElse(true));
            virsh.out("undefine", "survivor");
        }
    }

    private static String qemuPid(Daemon daemon) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains("guest=survivor"))
                .filter(process -> process.info()
                        .commandLine()
                        .orElse("")
                        .contains(daemon.home().toString()))
                .map(process -> String.valueOf(process.pid()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no QEMU of the guest"));
    }
}
