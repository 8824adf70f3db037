package org.hyperbean.rpc.client.transport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hyperbean.rpc.client.configuration.ClientEnvironment;
import org.hyperbean.rpc.client.tls.TlsPaths;
import org.hyperbean.rpc.client.tls.TlsRole;

/** Where libvirt's clients look for TLS files. A client without a certificate goes without; most daemons refuse it. */
final class ClientTlsPaths {
    private static final Path SYSTEM = Path.of("/etc/pki");

    private ClientTlsPaths() {}

    /**
     * Finds the files: in the folder that a URI names; else the user's own; else the system's for what the user does
     * not have.
     */
    static TlsPaths locate(Optional<Path> named, ClientEnvironment environment) {
        return named.map(ClientTlsPaths::inFolder).orElseGet(() -> usual(environment));
    }

    private static TlsPaths inFolder(Path folder) {
        return paths(folder.resolve("cacert.pem"), folder.resolve("cacrl.pem"), inOneFolder(folder));
    }

    private static TlsPaths.Identity inOneFolder(Path folder) {
        return new TlsPaths.Identity(folder.resolve("clientcert.pem"), folder.resolve("clientkey.pem"));
    }

    private static TlsPaths usual(ClientEnvironment environment) {
        TlsPaths.Identity identity = new TlsPaths.Identity(
                SYSTEM.resolve("libvirt/clientcert.pem"), SYSTEM.resolve("libvirt/private/clientkey.pem"));
        TlsPaths system = paths(SYSTEM.resolve("CA/cacert.pem"), SYSTEM.resolve("CA/cacrl.pem"), identity);
        if (environment.privileged()) {
            return system;
        }
        TlsPaths own = inFolder(environment.home().resolve(".pki/libvirt"));
        TlsPaths trusted = Files.exists(own.authorities()) ? own : system;
        return new TlsPaths(
                TlsRole.CLIENT, trusted.authorities(), own.identity().or(system::identity), trusted.revocations());
    }

    private static TlsPaths paths(Path authorities, Path revocations, TlsPaths.Identity identity) {
        return new TlsPaths(
                TlsRole.CLIENT,
                authorities,
                Optional.of(identity).filter(own -> Files.exists(own.certificate()) && Files.exists(own.key())),
                Optional.of(revocations).filter(Files::exists));
    }
}
