package org.hyperbean.rpc.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The installed libvirtd, started in a folder and namespace of its own by the tool
 * {@code shared/tools/real-libvirtd.sh} beside the checkout.
 */
final class ReferenceDaemon implements AutoCloseable {
    private static final int START_SECONDS = 60;

    private final Path tool;
    private final Path folder;

    private ReferenceDaemon(Path tool, Path folder) {
        this.tool = tool;
        this.folder = folder;
    }

    /** The tool, if it and a libvirtd are there. */
    static Optional<Path> tool() {
        return Stream.iterate(Path.of("").toAbsolutePath(), above -> above != null, Path::getParent)
                .map(above -> above.resolve("shared/tools/real-libvirtd.sh"))
                .filter(Files::isExecutable)
                .filter(_ -> Files.isExecutable(Path.of("/usr/sbin/libvirtd")))
                .findFirst();
    }

    static ReferenceDaemon start(Path tool, Path folder) throws IOException, InterruptedException {
        ReferenceDaemon daemon = new ReferenceDaemon(tool, folder);
        daemon.run("start");
        return daemon;
    }

    Path socket() {
        return folder.resolve("sock/libvirt-sock");
    }

    private void run(String action) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(tool.toString(), action, folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(action + ".log").toFile())
                .start();
        assertThat(process.waitFor(START_SECONDS, TimeUnit.SECONDS)).as(action).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve(action + ".log")))
                .isZero();
    }

    @Override
    public void close() throws IOException {
        try {
            run("stop");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
