package org.hyperbean.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.LibvirtException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {
    @Test
    void noShellSeesTheArguments() {
        assertThat(Command.of("/bin/echo", "$HOME; exit 3").run().output()).isEqualTo("$HOME; exit 3\n");
    }

    @Test
    void theEnvironmentHoldsWhatIsNamedOnly() {
        CommandResult result = Command.of("/usr/bin/env")
                .withEnvironment("LC_ALL", "C")
                .withInherited("PATH", "NO_SUCH_VARIABLE")
                .run();
        assertThat(result.output().lines()).containsExactlyInAnyOrder("LC_ALL=C", "PATH=" + System.getenv("PATH"));
    }

    @Test
    void inputIsGivenAndFolderEntered(@TempDir Path folder) {
        byte[] input = "x".repeat(300_000).getBytes(StandardCharsets.UTF_8);
        assertThat(Command.of("/usr/bin/wc", "-c").withInput(input).run().output())
                .isEqualTo("300000\n");
        assertThat(Command.of("/bin/pwd").in(folder).run().output()).isEqualTo(folder + "\n");
    }

    @Test
    void noDescriptorOfTheDaemonIsHandedOn(@TempDir Path folder) throws Exception {
        try (var open = Files.newOutputStream(folder.resolve("open"))) {
            open.write(1);
            CommandResult result = Command.of("/bin/ls", "-l", "/proc/self/fd").run();
            assertThat(result.output()).doesNotContain(folder.toString());
        }
    }

    @Test
    void failureQuotesCommandAndStandardError() {
        Command command = Command.of("/bin/ls", "/no such/file").withEnvironment("LC_ALL", "C");
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        LibvirtException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INTERNAL_ERROR))
                .hasMessage("internal error: Child process (LC_ALL=C /bin/ls '/no such/file') unexpected exit status 2:"
                        + " /bin/ls: cannot access '/no such/file': No such file or directory");
        assertThat(command.runAnyStatus().exitStatus()).isEqualTo(2);
    }

    @Test
    void missingProgramIsASystemError() {
        assertThatThrownBy(Command.of("/no/such/program")::run)
                .isInstanceOfSatisfying(
                        LibvirtException.class, e -> assertThat(e.int1()).isEqualTo(2))
                .hasMessage("cannot execute binary /no/such/program: No such file or directory");
    }

    @Test
    void deadlineKillsTheWholeFamily() {
        Instant begin = Instant.now();
        Command slow = Command.of("/bin/sh", "-c", "sleep 61.7 & wait").within(Duration.ofMillis(300));
        assertThatThrownBy(slow::run).hasMessageContaining("did not end within 300 ms");
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(child -> child.info().commandLine().orElse("").contains("61.7")))
                .isEmpty();
    }

    @Test
    void outputIsBounded() {
        Command endless = Command.of("/usr/bin/yes").withOutputLimit(10_000);
        assertThatThrownBy(endless::run).hasMessageContaining("said more than 10000 bytes");
    }

    @Test
    void daemonRunsInASessionOfItsOwnAndWritesToItsLog(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("log");
        Process process = Command.of("/bin/sh", "-c", "cut -d' ' -f1,6 /proc/self/stat; echo oops >&2")
                .startDaemon(log);
        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(log);
        assertThat(text).contains(" " + process.pid() + "\n").endsWith("oops\n");
    }
}
