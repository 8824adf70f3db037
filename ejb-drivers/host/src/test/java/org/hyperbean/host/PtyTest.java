package org.hyperbean.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The far end of each terminal is held by script(1), which shows on its output what is written to the terminal. */
@Timeout(20)
class PtyTest {
    private Process script;
    private BufferedReader shown;
    private Path path;

    @BeforeEach
    void startTerminal() throws IOException {
        script = new ProcessBuilder("/usr/bin/script", "-qfc", "stty -echo; tty; sleep 60", "/dev/null").start();
        shown = script.inputReader();
        path = Path.of(shown.readLine().strip());
    }

    @AfterEach
    void stopTerminal() {
        script.descendants().forEach(ProcessHandle::destroyForcibly);
        script.destroyForcibly();
    }

    @Test
    void bytesFlowBothWays() throws IOException {
        try (Pty pty = Pty.open(path)) {
            byte[] out = "to the terminal\n".getBytes(StandardCharsets.UTF_8);
            pty.write(out, 0, out.length);
            pty.finish();
            assertThat(shown.readLine()).isEqualTo("to the terminal");

            try (OutputStream typed = script.getOutputStream()) {
                typed.write("from the terminal\n".getBytes(StandardCharsets.UTF_8));
                typed.flush();
                byte[] in = new byte[100];
                int n = pty.read(in, 0, in.length);
                assertThat(new String(in, 0, n, StandardCharsets.UTF_8)).isEqualTo("from the terminal\n");
            }
        }
    }

    @Test
    void closingEndsAReaderThatWaits() throws Exception {
        Pty pty = Pty.open(path);
        var result = new java.util.concurrent.CompletableFuture<Integer>();
        Thread.startVirtualThread(() -> {
            try {
                result.complete(pty.read(new byte[10], 0, 10));
            } catch (IOException e) {
                result.completeExceptionally(e);
            }
        });
        pty.close();
        pty.close();
        assertThat(result.get(5, TimeUnit.SECONDS)).isEqualTo(-1);
        assertThatThrownBy(() -> pty.write(new byte[1], 0, 1)).isInstanceOf(IOException.class);
    }

    @Test
    void theEndOfTheTerminalEndsTheStream() throws IOException {
        try (Pty pty = Pty.open(path)) {
            stopTerminal();
            assertThat(pty.read(new byte[10], 0, 10)).isEqualTo(-1);
        }
    }

    @Test
    void aFileThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> Pty.open(Path.of("/dev/pts/no-such"))).isInstanceOf(IOException.class);
    }
}
