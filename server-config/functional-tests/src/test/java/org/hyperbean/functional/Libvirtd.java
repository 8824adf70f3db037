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
                && Program.isInstalled("saslpasswd2")
                && System.getProperty("user.name").equals("root");
    }

    /** Starts the daemon in a new folder; everybody may connect. */
    public static Libvirtd launch() throws IOException {
        return launch("none");
    }

    /** Starts the daemon in a new folder; who connects for writing proves to be somebody, by SASL. */
    public static Libvirtd launch(String user, String password) throws IOException {
        return launch("sasl").withAccount(user, password);
    }

    private static Libvirtd launch(String authentication) throws IOException {
        Libvirtd libvirtd = new Libvirtd(Files.createTempDirectory("libvirtd"));
        libvirtd.configure(authentication);
        libvirtd.start();
        return libvirtd;
    }

    private void configure(String authentication) throws IOException {
        Files.writeString(folder.resolve("libvirtd.conf"), """
                unix_sock_dir = "%1$s"
                auth_unix_rw = "%2$s"
                auth_unix_ro = "none"
                log_outputs = "3:file:%1$s/libvirtd.log"
                """.formatted(folder, authentication));
        Files.writeString(
                Files.createDirectory(folder.resolve("sasl")).resolve("libvirt.conf"), """
                mech_list: scram-sha-256
                pwcheck_method: auxprop
                auxprop_plugin: sasldb
                sasldb_path: %s
                """.formatted(accounts()));
        try (InputStream script = Libvirtd.class.getResourceAsStream("libvirtd-alone.sh")) {
            Files.copy(script, folder.resolve("alone.sh"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Libvirtd withAccount(String user, String password) {
        String make = "echo '%s' | saslpasswd2 -p -c -a libvirt -f %s %s".formatted(password, accounts(), user);
        Program.run(END, List.of("sh", "-c", make)).stdout();
        return this;
    }

    private Path accounts() {
        return folder.resolve("accounts.db");
    }

    /** Starts it again after its end. */
    public void start() throws IOException {
        Files.deleteIfExists(socket());
        Files.deleteIfExists(readOnlySocket());
        List<String> command = List.of(
                "env",
                "SASL_CONF_PATH=" + folder.resolve("sasl"),
                "unshare",
                "--mount",
                "--net",
                "sh",
                folder.resolve("alone.sh").toString(),
                folder.toString());
        process = Program.start(command, folder.resolve("out"), folder.resolve("errors"));
        Wait.untilTrue("socket of libvirtd", START, () -> Files.exists(readOnlySocket()));
        Wait.untilTrue(
                "answer of libvirtd",
                START,
                () -> Virsh.of("test", "/default", readOnlySocket())
                                .run("version")
                                .exitCode()
                        == 0);
    }

    /** Ends it as a crash would. */
    public void kill9() {
        end(process.destroyForcibly());
    }

    /** Where clients connect. */
    public Path socket() {
        return folder.resolve("libvirt-sock");
    }

    private Path readOnlySocket() {
        return folder.resolve("libvirt-sock-ro");
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
