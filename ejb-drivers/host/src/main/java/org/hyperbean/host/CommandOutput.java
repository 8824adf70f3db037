package org.hyperbean.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One output of a program. The reading thread alone writes {@code bytes} until it ends, or until the caller reads what
 * came so far; {@code bytes} is synchronized in itself.
 */
final class CommandOutput {
    private static final Duration AFTER_KILL = Duration.ofSeconds(2);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicBoolean overLimit = new AtomicBoolean();
    private final Thread reader;

    CommandOutput(Process process, InputStream pipe, int limit, String name) {
        reader = Thread.ofPlatform().daemon().name("command-" + name).start(() -> read(process, pipe, limit));
    }

    private void read(Process process, InputStream pipe, int limit) {
        byte[] buffer = new byte[8192];
        try (pipe) {
            for (int n = pipe.read(buffer); n >= 0; n = pipe.read(buffer)) {
                if (bytes.size() + n > limit) {
                    overLimit.set(true);
                    process.destroyForcibly();
                    return;
                }
                bytes.write(buffer, 0, n);
            }
        } catch (IOException e) {
            System.getLogger(CommandOutput.class.getName()).log(System.Logger.Level.DEBUG, "output ended early", e);
        }
    }

    /** A grandchild may keep the pipe open for ever: what it says after its parent's end is not waited for. */
    void awaitEnd() throws InterruptedException {
        reader.join(AFTER_KILL);
    }

    boolean isOverLimit() {
        return overLimit.get();
    }

    String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
