package org.hyperbean.jmx;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.ConnectionOpener;
import org.hyperbean.driver.DomainStatus;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.EventRecord;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.OpenRequest;

/**
 * How the face itself sees one host: a connection of the daemon's own, opened when it is first needed and kept.
 *
 * <p>Any thread may look. {@code lock} guards the opening and closing of {@code connection}, which is volatile so that
 * looking takes no lock.
 */
final class HostView implements AutoCloseable {
    private final String uri;
    private final ConnectionOpener opener;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Optional<Connection> connection = Optional.empty();

    HostView(String uri, ConnectionOpener opener) {
        this.uri = uri;
        this.opener = opener;
    }

    String uri() {
        return uri;
    }

    /** Reads something; a failure comes as one that a JMX client understands. */
    <T> T read(Function<Connection, T> look) {
        try {
            return look.apply(connection());
        } catch (LibvirtException e) {
            throw PlainExceptions.of(e);
        }
    }

    /**
     * The pictures of all domains.
     *
     * @throws LibvirtException when the host cannot be opened or asked
     */
    List<DomainStatus> statuses() {
        return connection().domains().statuses();
    }

    /** The picture of a domain; empty when the host no longer has it. */
    Optional<DomainStatus> find(UUID uuid) {
        Connection open = connection();
        try {
            return Optional.of(open.domainInformation().status(open.domains().lookupByUuid(uuid)));
        } catch (LibvirtException e) {
            if (e.code() == ErrorCode.NO_DOMAIN) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Whether an event happened on this host. */
    boolean accepts(EventRecord event) {
        return connection().events().accepts(event);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.ifPresent(Connection::close);
            connection = Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private Connection connection() {
        return connection.orElseGet(this::open);
    }

    private Connection open() {
        lock.lock();
        try {
            if (connection.isEmpty()) {
                connection = Optional.of(opener.open(new OpenRequest(Optional.of(uri), false, Identity.DAEMON)));
            }
            return connection.orElseThrow();
        } finally {
            lock.unlock();
        }
    }
}
