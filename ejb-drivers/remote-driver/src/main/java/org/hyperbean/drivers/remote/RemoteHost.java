package org.hyperbean.drivers.remote;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.driver.DomainStatus;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.EventSink;
import org.hyperbean.driver.HostStatus;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.drivers.remote.HostLink.Broken;
import org.hyperbean.drivers.remote.HostLink.Standing;
import org.hyperbean.rpc.client.ConnectionOptions;
import org.hyperbean.rpc.client.LibvirtConnection;
import org.hyperbean.rpc.client.Registration;
import org.hyperbean.rpc.client.RpcCalls;
import org.hyperbean.rpc.client.remote.RemoteCalls;
import org.hyperbean.rpc.client.remote.RemoteDomain;

/**
 * One remote host: the connection to it, which is opened again for ever, and the pictures of its domains.
 *
 * <p>A virtual thread of its own opens the connection, looks at the domains now and then, and waits for the end of the
 * connection; it alone writes {@code link}, which is volatile for all who read it. The client's thread for events comes
 * with {@link #happened}. Threads of clients make calls over the connection as it stands, and are refused at once when
 * none does.
 */
final class RemoteHost {
    private static final Logger LOG = System.getLogger(RemoteHost.class.getName());

    /** Opening the connection, and each call of a look at the domains, may take this long; clients' calls longer. */
    private static final ConnectionOptions OPTIONS = ConnectionOptions.DEFAULT.withDeadline(Duration.ofSeconds(10));

    /** Changes that come without an event, such as autostart, are seen after this time. */
    private static final Duration RESYNCHRONISATION = Duration.ofSeconds(30);

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final HostAddress address;
    private final EventSink events;
    private final HostPictures pictures = new HostPictures();
    private final Thread thread;
    private volatile HostLink link;

    private RemoteHost(HostAddress address, EventSink events) {
        this.address = address;
        this.events = events;
        this.link = new Broken(Instant.now(), notYet(), Optional.empty());
        this.thread = Thread.ofVirtual().name("remote-host " + address.name()).unstarted(this::run);
    }

    /** Begins to follow a host, and returns before it answers. */
    static RemoteHost follow(HostAddress address, EventSink events) {
        RemoteHost host = new RemoteHost(address, events);
        host.thread.start();
        return host;
    }

    HostAddress address() {
        return address;
    }

    HostPictures pictures() {
        return pictures;
    }

    /** Whether the host answers. */
    HostStatus status() {
        return switch (link) {
            case Standing _ -> new HostStatus.Answering();
            case Broken broken ->
                new HostStatus.Unknown(broken.since(), broken.reason().getMessage());
        };
    }

    /**
     * What is known of the host, also while it does not answer.
     *
     * @throws LibvirtException when it has never answered
     */
    HostFacts facts() {
        return switch (link) {
            case Standing standing -> standing.facts();
            case Broken broken -> broken.facts().orElseThrow(() -> unknown(broken));
        };
    }

    /**
     * The host's functions, for clients' calls.
     *
     * @throws LibvirtException at once, when the host does not answer
     */
    RemoteCalls calls() {
        return switch (link) {
            case Standing(LibvirtConnection connection, HostFacts _) ->
                () -> connection.calls().within(RpcCalls.DEFAULT_DEADLINE);
            case Broken broken -> throw unknown(broken);
        };
    }

    /** A domain, for calls. */
    RemoteDomain domain(Domain domain) {
        return new RemoteDomain(calls().calls(), domain);
    }

    /**
     * Looks at a domain that has no picture yet.
     *
     * @throws LibvirtException when the host does not have it either
     */
    DomainStatus look(UUID uuid) {
        pictures.refresh(new PictureReader(calls()), uuid);
        return pictures.find(uuid).orElseThrow(() -> LibvirtException.of(ErrorCode.NO_DOMAIN, ErrorDomain.REMOTE));
    }

    /** Looks at a domain that was changed by a call, so that the caller finds its picture changed. */
    void changed(UUID uuid) {
        if (link instanceof Standing(LibvirtConnection connection, HostFacts _)) {
            changed(connection, uuid);
        }
    }

    /** The look is a courtesy: when it fails, what it follows has happened all the same. */
    private void changed(LibvirtConnection connection, UUID uuid) {
        try {
            pictures.refresh(new PictureReader(connection), uuid);
        } catch (LibvirtException e) {
            LOG.log(Level.DEBUG, "a domain that has changed could not be looked at", e);
        }
    }

    void stop() {
        thread.interrupt();
    }

    void awaitEnd(Duration deadline) {
        try {
            if (!thread.join(deadline)) {
                LOG.log(Level.WARNING, "host {0} is still being talked to", address.name());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Duration pause = SHORTEST_PAUSE;
        try {
            while (true) {
                pause = attempt() ? SHORTEST_PAUSE : longer(pause);
                Thread.sleep(pause);
            }
        } catch (InterruptedException stopped) {
            LOG.log(Level.DEBUG, "host {0} is no longer followed", address.name());
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /** Opens the connection and follows the host to the connection's end; false if the host did not answer. */
    private boolean attempt() throws InterruptedException {
        try (LibvirtConnection connection = LibvirtConnection.open(address.uri(), OPTIONS)) {
            return lost(follow(connection));
        } catch (LibvirtException failure) {
            return lost(failure);
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "following host " + address.name() + " failed", fault);
            return lost(LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.REMOTE, fault.toString())
                    .causedBy(fault));
        }
    }

    /** Keeps the pictures up to date; what comes back is why the connection has ended. */
    private LibvirtException follow(LibvirtConnection connection) throws InterruptedException {
        PictureReader reader = new PictureReader(connection);
        CountDownLatch end = new CountDownLatch(1);
        try (Registration _ = connection.onState(_ -> end.countDown());
                Registration _ = new HostEvents(connection, this).follow()) {
            HostFacts facts = HostFacts.read(connection);
            pictures.resynchronise(reader);
            link = new Standing(connection, facts);
            LOG.log(Level.INFO, "host {0} answers: {1}", address.name(), address.uri());
            while (!end.await(RESYNCHRONISATION.toMillis(), TimeUnit.MILLISECONDS)) {
                pictures.resynchronise(reader);
            }
        }
        return connection.state().loss().orElseThrow().failure();
    }

    /** An event has come: the picture first, so that whoever hears of the event finds it. */
    void happened(LibvirtConnection connection, DomainEvent event) {
        changed(connection, event.domain().uuid());
        events.append(address.scope(), event);
    }

    /** Events were missed. */
    void missed(LibvirtConnection connection) {
        pictures.resynchronise(new PictureReader(connection));
    }

    /** Takes note of a failure; false if the host had not answered before it either. */
    private boolean lost(LibvirtException reason) {
        return switch (link) {
            case Standing standing -> {
                link = new Broken(Instant.now(), reason, Optional.of(standing.facts()));
                LOG.log(Level.WARNING, "host " + address.name() + " does not answer: " + reason.getMessage());
                pictures.becomeUnknown();
                yield true;
            }
            case Broken broken -> {
                link = new Broken(broken.since(), reason, broken.facts());
                yield false;
            }
        };
    }

    private LibvirtException unknown(Broken broken) {
        String text = "host '%s' is UNKNOWN since %s: %s"
                .formatted(address.name(), broken.since(), broken.reason().getMessage());
        return LibvirtException.received(ErrorCode.NO_CONNECT, ErrorDomain.REMOTE, text, Optional.of(text), 0, 0);
    }

    private static LibvirtException notYet() {
        return LibvirtException.of(ErrorCode.NO_CONNECT, ErrorDomain.REMOTE, "a host that has not answered yet");
    }
}
