package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hyperbean.configuration.accounts.Accounts;
import org.hyperbean.driver.Identity;
import org.hyperbean.host.Command;
import org.hyperbean.host.CommandResult;
import org.hyperbean.rpc.adapter.security.AllowedNames;
import org.hyperbean.rpc.adapter.security.AuthenticationMethod;
import org.hyperbean.rpc.adapter.security.SaslService;
import org.hyperbean.rpc.adapter.security.SaslSettings;

/** A server to which a test adds listeners, an account {@code admin} with the password {@code secret}, and virsh. */
final class ListenerFixture implements AutoCloseable {
    static final String USER = "admin";
    static final String PASSWORD = "secret";

    final TestServer daemon;
    final Path folder;
    private final Accounts accounts;

    ListenerFixture(Path folder) throws IOException {
        this.folder = folder;
        daemon = new TestServer(folder);
        Path file = Files.writeString(folder.resolve("admin-password"), PASSWORD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        accounts = new Accounts(file, folder.resolve("accounts"));
    }

    AuthenticationMethod sasl(String... allowedUsers) {
        return new AuthenticationMethod.Sasl(new SaslService(
                new SaslSettings(new AllowedNames(List.of(allowedUsers)), 56),
                accounts,
                (user, password) -> accounts.find(user)
                        .filter(account -> account.matches(password))
                        .map(account -> new Identity(user, account.roles(), "rpc", Optional.empty()))));
    }

    Path listenUnix(AuthenticationMethod authentication) throws IOException {
        Path socket = folder.resolve("other-sock");
        daemon.server.listen(new ListenerSettings.Unix(
                socket, PosixFilePermissions.fromString("rwx------"), Optional.empty(), false, authentication, 10));
        return socket;
    }

    /** An address of this machine whose port the kernel chooses. */
    static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** Listens. Answers the port. */
    int listen(ListenerSettings settings) throws IOException {
        daemon.server.listen(settings);
        return ((InetSocketAddress) daemon.server.addresses().getLast()).getPort();
    }

    /** Runs virsh with name and password for every host that it may ask for. */
    CommandResult virsh(String uri, String password, String commands) throws IOException {
        Path file = Files.writeString(
                folder.resolve("auth.conf"),
                "[credentials-test]\nauthname=%s\nusername=%1$s\npassword=%s\n[auth-libvirt-default]\ncredentials=test\n"
                        .formatted(USER, password));
        return Command.of("virsh", "-c", uri, commands)
                .withEnvironment("LIBVIRT_AUTH_FILE", file.toString())
                .runAnyStatus();
    }

    Set<ClientFacts> clients() {
        return Set.copyOf(
                daemon.server.clients().stream().map(ClientRecord::facts).toList());
    }

    @Override
    public void close() {
        daemon.close();
    }
}
