package org.hyperbean.rpc.client.transport;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.UserAuthFactory;
import org.apache.sshd.client.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.configuration.ClientEnvironment;
import org.hyperbean.rpc.client.credentials.CredentialSource;
import org.hyperbean.rpc.client.uri.RemoteTarget;
import org.hyperbean.rpc.client.uri.TransportKind;

/** Ssh without the program {@code ssh}: libvirt has two libraries for this, here both names mean Apache MINA SSHD. */
record LibsshConnector(RemoteTarget target, ClientEnvironment environment, CredentialSource credentials) {
    /** The keys that libvirt looks for, in this order. */
    private static final List<String> KEYS = List.of("identity", "id_dsa", "id_ecdsa", "id_ed25519", "id_rsa");

    /**
     * Connects, authenticates, and runs a command at the far end.
     *
     * @throws LibvirtException system error if nobody listens; libssh or authentication failure otherwise
     */
    Transport connect(String remoteCommand, Deadline deadline) {
        AtomicReference<LibvirtException> refusal = new AtomicReference<>();
        SshClient client = client(refusal);
        client.start();
        try {
            ClientSession session = client.connect(user(), target.host(), port())
                    .verify(deadline.remaining())
                    .getSession();
            session.auth().verify(deadline.remaining());
            LibsshTransport transport =
                    new LibsshTransport(client, session.createExecChannel(remoteCommand), target.host());
            transport.start(deadline);
            return transport;
        } catch (IOException | RuntimeException failure) {
            client.close(true);
            throw Optional.ofNullable(refusal.get()).orElseGet(() -> told(failure));
        }
    }

    private SshClient client(AtomicReference<LibvirtException> refusal) {
        List<LibsshMethod> methods = LibsshMethod.parse(target.options().text("sshauth"));
        LibsshQuestions questions = new LibsshQuestions(credentials);
        SshClient client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setServerKeyVerifier(new LibsshHostKeys(target, knownHosts(), credentials, refusal));
        client.setUserAuthFactories(
                methods.stream().map(LibsshConnector::factory).distinct().toList());
        client.setUserInteraction(questions);
        client.setPasswordIdentityProvider(_ -> questions.password());
        client.setKeyIdentityProvider(
                methods.contains(LibsshMethod.PRIVATE_KEY) ? keys(questions) : KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        environment
                .variable("SSH_AUTH_SOCK")
                .filter(_ -> methods.contains(LibsshMethod.AGENT))
                .map(Path::of)
                .filter(Files::exists)
                .map(LibsshAgent::at)
                .ifPresent(client::setAgentFactory);
        return client;
    }

    /** Keys of an agent and of files are one method to the library. */
    private static UserAuthFactory factory(LibsshMethod method) {
        return switch (method) {
            case AGENT, PRIVATE_KEY -> UserAuthPublicKeyFactory.INSTANCE;
            case PASSWORD -> UserAuthPasswordFactory.INSTANCE;
            case KEYBOARD_INTERACTIVE -> UserAuthKeyboardInteractiveFactory.INSTANCE;
        };
    }

    private KeyIdentityProvider keys(LibsshQuestions questions) {
        Optional<Path> file = target.options().text("keyfile").map(Path::of);
        file.filter(path -> !Files.isReadable(path)).ifPresent(path -> {
            throw failures().untrusted("error while reading private key '" + path + "'");
        });
        Path folder = environment.home().resolve(".ssh");
        Optional<Path> found = file.or(() ->
                KEYS.stream().map(folder::resolve).filter(Files::isReadable).findFirst());
        return found.<KeyIdentityProvider>map(path -> {
                    FileKeyPairProvider provider = new FileKeyPairProvider(path);
                    provider.setPasswordFinder(questions);
                    return provider;
                })
                .orElse(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
    }

    /** libvirt's two libraries differ in whom they take you for. */
    private String user() {
        String usual = target.transport() == TransportKind.LIBSSH2 ? "root" : System.getProperty("user.name");
        return target.user().orElse(usual);
    }

    private int port() {
        return target.port().orElseThrow();
    }

    private Path knownHosts() {
        return target.options()
                .text("known_hosts")
                .map(Path::of)
                .orElseGet(() -> environment.userConfigurationFolder().resolve("known_hosts"));
    }

    private LibsshFailures failures() {
        return LibsshFailures.of(target.transport());
    }

    private LibvirtException told(Exception failure) {
        List<Throwable> causes = Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .toList();
        for (Throwable cause : causes) {
            switch (cause) {
                case LibvirtException known -> {
                    return known;
                }
                case ConnectException refused -> {
                    return ConnectFailures.tcp(target.host(), port(), refused);
                }
                case UnresolvedAddressException _, UnknownHostException _ -> {
                    return ConnectFailures.unresolved(target.host(), port()).causedBy(failure);
                }
                case Throwable _ -> {}
            }
        }
        return failures().failed(causes.getLast().getMessage()).causedBy(failure);
    }
}
