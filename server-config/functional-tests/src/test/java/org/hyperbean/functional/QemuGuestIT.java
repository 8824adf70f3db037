package org.hyperbean.functional;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A real Linux guest, from its definition to its end, as an operator with virsh sees it. */
@ExtendWith(DaemonExtension.class)
class QemuGuestIT {
    private static final Duration SHORT = Duration.ofSeconds(20);

    @Test
    void theWholeLifeOfAGuest(Daemon daemon, @TempDir Path folder) throws Exception {
        Guest guest = Guest.named("life", folder);
        Virsh virsh = daemon.virsh("qemu", "/system");
        Path events = folder.resolve("events");
        Process watcher = virsh.start(events, "event", "--all", "--loop", "--timeout", "120");
        Wait.untilTrue(
                "registration",
                SHORT,
                () -> watcher.isAlive() && virsh.run("list").exitCode() == 0);

        virsh.out("define", guest.document().toString());
        assertThat(virsh.out("list", "--all")).matches("(?s).*-\\s+life\\s+shut off.*");
        virsh.out("start", "life");
        assertThat(virsh.out("domstate", "life", "--reason")).isEqualTo("running (booted)");
        assertThat(virsh.out("dumpxml", "life"))
                .containsPattern("<domain type='qemu' id='\\d+'>")
                .containsPattern("<source path='/dev/pts/\\d+'/>")
                .contains("<alias name='serial0'/>");
        guest.awaitReady();
        assertThat(virsh.out("dominfo", "life"))
                .contains("State:          running")
                .containsPattern("CPU time:       [1-9]");
        assertThat(virsh.out("domstats", "life"))
                .contains("state.state=1")
                .containsPattern("cpu.time=[1-9]\\d+")
                .contains("vcpu.current=1")
                .contains("balloon.current=131072");

        talkOnTheConsole(virsh);

        virsh.out("suspend", "life");
        assertThat(virsh.out("domstate", "life", "--reason")).isEqualTo("paused (user)");
        virsh.out("resume", "life");
        assertThat(virsh.out("domstate", "life", "--reason")).isEqualTo("running (unpaused)");

        virsh.out("shutdown", "life");
        Wait.untilTrue("shutdown", SHORT, () -> virsh.out("domstate", "life").equals("shut off"));
        assertThat(virsh.out("domstate", "life", "--reason")).isEqualTo("shut off (shutdown)");
        assertThat(guest.serial()).contains("GUEST-POWER-BUTTON");

        virsh.out("start", "life");
        virsh.out("destroy", "life");
        assertThat(virsh.out("domstate", "life", "--reason")).isEqualTo("shut off (destroyed)");
        virsh.out("undefine", "life");
        assertThat(virsh.error("dominfo", "life")).contains("failed to get domain 'life'");

        Wait.untilTrue("last event", SHORT, () -> Files.readString(events).contains("Undefined"));
        watcher.destroy();
        assertThat(Files.readString(events).lines().filter(line -> line.contains("'lifecycle'")))
                .extracting(line -> line.replaceFirst(".*'life': ", "").strip())
                .containsExactly(
                        "Defined Added",
                        "Resumed Unpaused",
                        "Started Booted",
                        "Suspended Paused",
                        "Resumed Unpaused",
                        "Shutdown Finished after guest request",
                        "Stopped Shutdown",
                        "Resumed Unpaused",
                        "Started Booted",
                        "Shutdown Finished after host request",
                        "Stopped Destroyed",
                        "Undefined Removed");
    }

    /** Bytes flow both ways: the shell in the guest computes what the client typed. */
    private static void talkOnTheConsole(Virsh virsh) throws IOException, InterruptedException {
        Process console = new ProcessBuilder(
                        "script", "-qfc", "virsh -c '" + virsh.uri() + "' console life", "/dev/null")
                .redirectErrorStream(true)
                .start();
        try (var keys = console.outputWriter();
                var screen = console.inputReader()) {
            StringBuilder seen = new StringBuilder();
            Thread reader = Thread.ofVirtual()
                    .start(() -> screen.lines().forEach(line -> {
                        synchronized (seen) {
                            seen.append(line).append('\n');
                        }
                    }));
            Thread.sleep(Duration.ofSeconds(1));
            Wait.untilTrue("answer on the console", SHORT, () -> {
                keys.write("echo answer-$((6*7))\r");
                keys.flush();
                Thread.sleep(Duration.ofMillis(500));
                synchronized (seen) {
                    return seen.toString().contains("answer-42");
                }
            });
            keys.write("\u001d");
            keys.flush();
            console.waitFor();
            reader.join();
        }
    }
}
