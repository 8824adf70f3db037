package org.hyperbean.rpc.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The installed libvirtd with its test driver only, listening on ports and sockets of its own. It takes SASL accounts
 * {@code fred} with the password {@code secret}, in the realm that the host's name makes; the read-only socket wants
 * none.
 */
public final class ListeningDaemon implements AutoCloseable {
    private static final List<String> PROGRAMS =
            List.of("/usr/sbin/libvirtd", "/usr/sbin/saslpasswd2", "/usr/bin/openssl");

    private final Path folder;
    private final int tcpPort;
    private final int tlsPort;
    private final Process process;

    private ListeningDaemon(Path folder, int tcpPort, int tlsPort, Process process) {
        this.folder = folder;
        this.tcpPort = tcpPort;
        this.tlsPort = tlsPort;
        this.process = process;
    }

    /** Whether the programs that this takes are installed, and this process may run them. */
    public static boolean isPossible() {
        return PROGRAMS.stream().map(Path::of).allMatch(Files::isExecutable)
                && System.getProperty("user.name").equals("root");
    }

    /** Starts the daemon; certificates are made in {@code pki}. */
    public static ListeningDaemon start(Path folder, String more) throws IOException, InterruptedException {
        Path pki = TestCertificates.in(folder.resolve("pki")).folder();
        int tcpPort = Programs.freePort();
        int tlsPort = Programs.freePort();
        Files.createDirectories(folder.resolve("drivers"));
        Files.createDirectories(folder.resolve("sasl"));
        Files.writeString(folder.resolve("sasl/libvirt.conf"), """
                mech_list: scram-sha-256 digest-md5 plain
                pwcheck_method: auxprop
                auxprop_plugin: sasldb
                sasldb_path: %s
                """.formatted(folder.resolve("accounts.db")));
        Programs.run(folder, "sh", "-c", "echo secret | saslpasswd2 -p -c -a libvirt -f accounts.db fred");
        Files.writeString(folder.resolve("libvirtd.conf"), """
                unix_sock_dir = "%1$s"
                auth_unix_rw = "sasl"
                auth_unix_ro = "none"
                listen_tls = 1
                listen_tcp = 1
                listen_addr = "127.0.0.1"
                tcp_port = "%2$d"
                tls_port = "%3$d"
                key_file = "%4$s/serverkey.pem"
                cert_file = "%4$s/servercert.pem"
                ca_file = "%4$s/cacert.pem"
                log_outputs = "3:file:%1$s/daemon.log"
                """.formatted(folder, tcpPort, tlsPort, pki) + more);
        ProcessBuilder builder = new ProcessBuilder("libvirtd", "-l", "-f", "libvirtd.conf", "-p", folder + "/pid")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("daemon.out").toFile());
        builder.environment().put("SASL_CONF_PATH", folder.resolve("sasl").toString());
        builder.environment()
                .put("LIBVIRT_DRIVER_DIR", folder.resolve("drivers").toString());
        ListeningDaemon daemon = new ListeningDaemon(folder, tcpPort, tlsPort, builder.start());
        Programs.await("the daemon", () -> Files.exists(daemon.socket()) && daemon.process.isAlive());
        return daemon;
    }

    /** The socket for reading and writing. */
    public Path socket() {
        return folder.resolve("libvirt-sock");
    }

    /** The socket for reading. */
    public Path readOnlySocket() {
        return folder.resolve("libvirt-sock-ro");
    }

    int tcpPort() {
        return tcpPort;
    }

    int tlsPort() {
        return tlsPort;
    }

    /** Certificates of the authority, the server and a client. */
    Path pki() {
        return folder.resolve("pki");
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> sockets =
                Files.list(folder).filter(path -> path.toString().contains("-sock"))) {
            for (Path socket : sockets.toList()) {
                Files.deleteIfExists(socket);
            }
        }
    }
}
