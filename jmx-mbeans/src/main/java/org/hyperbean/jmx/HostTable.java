package org.hyperbean.jmx;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.management.ObjectName;
import org.hyperbean.driver.ConnectionOpener;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.driver.DriverDirectory;
import org.hyperbean.driver.EventRecord;
import org.hyperbean.driver.LibvirtException;

/**
 * The hosts that have an MBean. A host that cannot be asked keeps its MBeans as they are and never hinders another.
 * Called by the thread of {@link EventWatcher}, and at the end by the thread that stops the face.
 */
final class HostTable {
    private static final Logger LOG = System.getLogger(HostTable.class.getName());

    private final ConnectionOpener opener;
    private final DriverDirectory directory;
    private final Registrations registrations;
    private final Caller caller;
    private final Map<String, ManagedHost> hosts = new ConcurrentHashMap<>();

    HostTable(ConnectionOpener opener, DriverDirectory directory, Registrations registrations) {
        this.opener = opener;
        this.directory = directory;
        this.registrations = registrations;
        this.caller = new Caller(opener);
    }

    /** Makes the MBeans of all hosts and domains agree with what is there. */
    void resynchronise(long sequence) {
        for (String uri : directory.hosts()) {
            ManagedHost host = hosts.computeIfAbsent(uri, this::register);
            attempt(host, () -> host.domains().resynchronise(sequence));
        }
    }

    /** Hands an event to the host that it happened on. Domains are the only objects here that have events. */
    void happened(EventRecord record) {
        if (record.event() instanceof DomainEvent event) {
            for (ManagedHost host : hosts.values()) {
                attempt(host, () -> {
                    if (host.view().accepts(record)) {
                        host.happened(record, event);
                    }
                });
            }
        }
    }

    /** Unregisters all and gives the connections back. */
    void clear() {
        for (ManagedHost host : hosts.values()) {
            host.domains().clear();
            host.view().close();
        }
        hosts.clear();
    }

    private ManagedHost register(String uri) {
        HostView view = new HostView(uri, opener);
        ManagedHost host = new ManagedHost(view, caller, new HostDomains(view, caller, registrations));
        ObjectName name = ObjectNames.host(uri);
        registrations.register(name, new DescribedMBean(host, HostMXBean.class, host));
        return host;
    }

    private static void attempt(ManagedHost host, Runnable action) {
        try {
            action.run();
        } catch (LibvirtException e) {
            LOG.log(Level.WARNING, "MBeans of " + host.getUri() + " may be out of date: " + e.getMessage());
        }
    }
}
