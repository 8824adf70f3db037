package org.hyperbean.jmx;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.management.Notification;
import javax.management.NotificationListener;
import javax.management.remote.JMXConnectionNotification;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.ConnectionOpener;
import org.hyperbean.driver.DriverDirectory;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.OpenRequest;
import org.hyperbean.driver.Role;

/**
 * Keeps the hosts open while a remote JMX client is connected, as an open connection of a libvirt client does: state
 * that lives as long as its clients, such as that of {@code test:///default}, lives on between a client's calls.
 *
 * <p>Threads of RMI call; each session is opened and closed once.
 */
final class SessionHolds implements NotificationListener, AutoCloseable {
    private static final Logger LOG = System.getLogger(SessionHolds.class.getName());

    private final ConnectionOpener opener;
    private final DriverDirectory directory;
    private final Map<String, List<Connection>> sessions = new ConcurrentHashMap<>();

    SessionHolds(ConnectionOpener opener, DriverDirectory directory) {
        this.opener = opener;
        this.directory = directory;
    }

    @Override
    public void handleNotification(Notification notification, Object handback) {
        if (notification instanceof JMXConnectionNotification session) {
            if (session.getType().equals(JMXConnectionNotification.OPENED)) {
                sessions.computeIfAbsent(session.getConnectionId(), this::hold);
            } else {
                Optional.ofNullable(sessions.remove(session.getConnectionId())).ifPresent(SessionHolds::release);
            }
        }
    }

    @Override
    public void close() {
        sessions.values().forEach(SessionHolds::release);
        sessions.clear();
    }

    private List<Connection> hold(String connectionId) {
        Identity identity = new Identity(connectionId, Set.of(Role.READER), Caller.FACE, Optional.empty());
        return directory.hosts().stream().flatMap(uri -> hold(uri, identity)).toList();
    }

    private Stream<Connection> hold(String uri, Identity identity) {
        try {
            return Stream.of(opener.open(new OpenRequest(Optional.of(uri), true, identity)));
        } catch (LibvirtException e) {
            LOG.log(Level.WARNING, "JMX client goes without " + uri + ": " + e.getMessage());
            return Stream.empty();
        }
    }

    private static void release(List<Connection> connections) {
        connections.forEach(Connection::close);
    }
}
