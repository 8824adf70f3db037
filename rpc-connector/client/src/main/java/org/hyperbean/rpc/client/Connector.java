package org.hyperbean.rpc.client;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.auth.Authentication;
import org.hyperbean.rpc.client.configuration.ClientEnvironment;
import org.hyperbean.rpc.client.configuration.ClientSettings;
import org.hyperbean.rpc.client.credentials.CredentialSource;
import org.hyperbean.rpc.client.credentials.Credentials;
import org.hyperbean.rpc.client.transport.Deadline;
import org.hyperbean.rpc.client.transport.Transport;
import org.hyperbean.rpc.client.transport.Transports;
import org.hyperbean.rpc.client.transport.Watchdog;
import org.hyperbean.rpc.client.uri.ConnectionUri;
import org.hyperbean.rpc.client.uri.RemoteTarget;
import org.hyperbean.rpc.client.uri.UriChoice;

/** Reaches the daemon that a URI asks for, by whatever transport, and authenticates. Immutable. */
public final class Connector {
    /** How long reaching a daemon may take if nothing else was said. */
    public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(30);

    private final ClientEnvironment environment;
    private final Credentials credentials;
    private final Duration time;

    private Connector(ClientEnvironment environment, Credentials credentials, Duration time) {
        this.environment = environment;
        this.credentials = credentials;
        this.time = time;
    }

    /**
     * A daemon that has been reached; nothing is open on it yet.
     *
     * @param transport the way to it, authenticated
     * @param name what to ask it for; empty lets it choose
     */
    public record Reached(Transport transport, String name) {}

    /** A connector that reads this process's environment and libvirt's files at their usual places. */
    public static Connector ofThisProcess() {
        return of(ClientEnvironment.ofThisProcess());
    }

    /** A connector in other surroundings. */
    public static Connector of(ClientEnvironment environment) {
        return new Connector(environment, Credentials.NONE, DEFAULT_DEADLINE);
    }

    /** The same with somebody who can be asked for names and passwords that {@code auth.conf} does not have. */
    public Connector withCredentials(Credentials asked) {
        return new Connector(environment, asked, time);
    }

    /** The same with another bound on the time that reaching a daemon may take. */
    public Connector within(Duration newTime) {
        return new Connector(environment, credentials, newTime);
    }

    /**
     * Finds the URI that is meant.
     *
     * @param given a URI or an alias; nothing asks for the default
     * @return empty if there is no default either, so that the daemon of this host chooses
     * @throws LibvirtException when it is no URI, or {@code libvirt.conf} is malformed
     */
    public Optional<ConnectionUri> choose(Optional<String> given) {
        return new UriChoice(environment, ClientSettings.read(environment)).choose(given, true);
    }

    /**
     * Reaches a daemon.
     *
     * @param uri the choice that was made; empty for the daemon of this host
     * @param readOnly whether a socket for reading will do
     * @throws LibvirtException when the URI is not understood, nobody is there, the peer cannot be trusted, or it does
     *     not trust the client
     */
    public Reached reach(Optional<ConnectionUri> uri, boolean readOnly) {
        RemoteTarget target = uri.map(RemoteTarget::of).orElseGet(RemoteTarget::ofThisHost);
        CredentialSource source =
                CredentialSource.of(environment, target.options().text("authfile"), target.host(), credentials);
        Deadline deadline = Deadline.in(time);
        Transport transport = new Transports(environment, source).open(target, readOnly, deadline);
        try (Watchdog _ = Watchdog.over(transport, deadline)) {
            return new Reached(new Authentication(target, source).run(transport), target.name());
        } catch (LibvirtException refused) {
            LibvirtException told = deadline.isOver() ? late(target).causedBy(refused) : refused;
            try {
                transport.close();
            } catch (IOException broken) {
                told.addSuppressed(broken);
            }
            throw told;
        }
    }

    private LibvirtException late(RemoteTarget target) {
        return LibvirtException.of(
                ErrorCode.OPERATION_TIMEOUT,
                ErrorDomain.RPC,
                "%s did not let us in within %d seconds".formatted(target.host(), time.toSeconds()));
    }
}
