package org.hyperbean.jmx;

import java.time.Instant;
import javax.management.MBeanServer;
import javax.management.NotificationBroadcasterSupport;
import org.hyperbean.driver.ConnectionOpener;
import org.hyperbean.driver.DriverDirectory;
import org.hyperbean.driver.EventLog;

/** The MBeans of a daemon, registered as long as this is open. */
public final class ManagementFace implements AutoCloseable {
    private final Registrations registrations;
    private final HostTable hosts;
    private final EventWatcher watcher;

    /** Registers the daemon, its hosts and their domains, and follows them from then on. */
    public ManagementFace(MBeanServer server, ConnectionOpener opener, DriverDirectory directory, EventLog log) {
        registrations = new Registrations(server);
        hosts = new HostTable(opener, directory, registrations);
        watcher = new EventWatcher(log, hosts);
        registrations.register(
                ObjectNames.daemon(),
                new DescribedMBean(
                        new ManagedDaemon(directory, log, Instant.now()),
                        DaemonMXBean.class,
                        new NotificationBroadcasterSupport()));
    }

    /** Takes every MBean back. */
    @Override
    public void close() {
        watcher.close();
        hosts.clear();
        registrations.clear();
    }
}
