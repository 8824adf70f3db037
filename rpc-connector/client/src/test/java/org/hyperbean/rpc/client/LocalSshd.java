package org.hyperbean.rpc.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The installed sshd on a port and with keys of its own. Whoever logs in finds a folder first in the search path, and
 * one of the keys {@code id_rsa}, {@code id_ecdsa} and {@code id_ed25519} opens it, {@code id_secret} with the
 * passphrase {@code secret}.
 */
final class LocalSshd implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final Process process;

    private LocalSshd(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    static boolean isPossible() {
        return List.of("/usr/sbin/sshd", "/usr/bin/ssh-keygen", "/usr/bin/ssh", "/usr/bin/nc").stream()
                .map(Path::of)
                .allMatch(Files::isExecutable);
    }

    static LocalSshd start(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(Path.of("/run/sshd"));
        Files.createDirectories(folder.resolve("bin"));
        StringBuilder authorized = new StringBuilder();
        for (String kind : List.of("rsa", "ecdsa", "ed25519")) {
            authorized.append(key(folder, "id_" + kind, kind, ""));
        }
        authorized.append(key(folder, "id_secret", "ed25519", "secret"));
        key(folder, "id_stranger", "ed25519", "");
        key(folder, "host", "ed25519", "");
        Files.writeString(folder.resolve("authorized"), authorized);
        Files.writeString(folder.resolve("sshd_config"), """
            HostKey %1$s/host
            AuthorizedKeysFile %1$s/authorized
            StrictModes no
            PidFile none
            PermitRootLogin yes
            PasswordAuthentication no
            KbdInteractiveAuthentication no
            UsePAM no
            ListenAddress 127.0.0.1
            SetEnv PATH=%1$s/bin:/usr/bin:/bin
            """.formatted(folder));
        int port = Programs.freePort();
        Process process = new ProcessBuilder(
                        "/usr/sbin/sshd", "-D", "-e", "-p", Integer.toString(port), "-f", folder + "/sshd_config")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sshd.log").toFile())
                .start();
        LocalSshd sshd = new LocalSshd(folder, port, process);
        Programs.await("sshd", sshd::listens);
        return sshd;
    }

    private static String key(Path folder, String name, String kind, String passphrase)
            throws IOException, InterruptedException {
        Programs.run(folder, "ssh-keygen", "-q", "-t", kind, "-N", passphrase, "-f", name);
        return Files.readString(folder.resolve(name + ".pub"));
    }

    private boolean listens() {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    int port() {
        return port;
    }

    Path folder() {
        return folder;
    }

    /** The line of a {@code known_hosts} file for this host. */
    String knownHost() throws IOException {
        return "[localhost]:%d %s".formatted(port, Files.readString(folder.resolve("host.pub")));
    }

    /** Puts a script into the folder that comes first in the search path of whoever logs in. */
    void program(String name, String script) throws IOException {
        executable(folder.resolve("bin").resolve(name), script);
    }

    /** Makes an executable script. */
    static Path executable(Path path, String script) throws IOException {
        Files.writeString(path, "#!/bin/sh\n" + script);
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
