package org.hyperbean.functional;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The installed libvirtd in mount and network namespaces of its own, with its sockets in a folder that everybody sees.
 * It needs root, and its sockets' names are short enough below a folder of {@code /tmp} only.
 */
public final class Libvirtd implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(30);
    private static final Duration END = Duration.ofSeconds(20);

    private final Path folder;
    private Process process;

    private Libvirtd(Path folder) {
        this.folder = folder;
    }

    /** Whether it can be run here. */
    public static boolean isRunnable() {
        return Program.isInstalled("libvirtd")
                && System.getProperty("user.name").equals("root");
    }

    /**
     * Starts the daemon in a new folder.
     *
     * @param settings further lines of {@code libvirtd.conf}
     */
    public static Libvirtd launch(String... settings) throws IOException {
        Libvirtd libvirtd = new Libvirtd(Files.createTempDirectory("libvirtd"));
        libvirtd.configure(settings);
        libvirtd.start();
        return libvirtd;
    }

    private void configure(String... settings) throws IOException {
        List<String> base = List.of(
                "unix_sock_dir = \"" + folder + "\"",
                "auth_unix_rw = \"none\"",
                "auth_unix_ro = \"none\"",
                "log_outputs = \"3:file:" + folder.resolve("libvirtd.log") + "\"");
        List<String> lines = Stream.concat(base.stream(), Stream.of(settings)).toList();
        Files.write(folder.resolve("libvirtd.conf"), lines);
        try (InputStream script = Libvirtd.class.getResourceAsStream("libvirtd-alone.sh")) {
            Files.copy(script, folder.resolve("alone.sh"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Starts it again after its end. */
    public void start() throws IOException {
        Files.deleteIfExists(socket());
        List<String> command = List.of(
                "unshare", "--mount", "--net", "sh", folder.resolve("alone.sh").toString(), folder.toString());
        process = Program.start(command, folder.resolve("out"), folder.resolve("errors"));
        Wait.untilTrue("socket of libvirtd", START, () -> Files.exists(socket()));
        Wait.untilTrue(
                "answer of libvirtd",
                START,
                () -> Virsh.of("test", "/default", socket()).run("version").exitCode() == 0);
    }

    /** Ends it as a crash would. */
    public void kill9() {
        end(process.destroyForcibly());
    }

    /** Where clients connect. */
    public Path socket() {
        return folder.resolve("libvirt-sock");
    }

    /** The names of its server's clients, one a line, as {@code virt-admin} shows them. */
    public String clients() {
        return admin("client-list", "libvirtd");
    }

    /** What {@code virt-admin} prints for a command. */
    public String admin(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of("virt-admin", "-c", "libvirtd:///system?socket=" + folder.resolve("libvirt-admin-sock")));
        command.addAll(List.of(arguments));
        return Program.run(END, command).stdout();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        end(process);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void end(Process process) {
        try {
            if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("libvirtd does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
