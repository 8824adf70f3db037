package org.hyperbean.jmx;

import java.time.Instant;
import javax.management.NotificationBroadcasterSupport;
import javax.management.ObjectName;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.driver.EventRecord;
import org.hyperbean.driver.HostStatus;

/** One host as an MBean, which also tells of the events of all its domains. */
final class ManagedHost extends NotificationBroadcasterSupport implements HostMXBean {
    private final HostView view;
    private final Caller caller;
    private final HostDomains domains;

    ManagedHost(HostView view, Caller caller, HostDomains domains) {
        super(EventNotifications.events());
        this.view = view;
        this.caller = caller;
        this.domains = domains;
    }

    /** The host as the face sees it. */
    HostView view() {
        return view;
    }

    /** The MBeans of its domains. */
    HostDomains domains() {
        return domains;
    }

    /** Tells the listeners of an event of a domain of this host, then lets the domain's MBean follow. */
    void happened(EventRecord record, DomainEvent event) {
        sendNotification(EventNotifications.of(ObjectNames.host(view.uri()), view.uri(), record, event));
        domains.happened(record, event);
    }

    @Override
    public String getUri() {
        return view.uri();
    }

    @Override
    public String getStatus() {
        return status().label();
    }

    @Override
    public String getUnknownSince() {
        return status().unknown()
                .map(HostStatus.Unknown::since)
                .map(Instant::toString)
                .orElse("");
    }

    @Override
    public String getUnknownReason() {
        return status().unknown().map(HostStatus.Unknown::reason).orElse("");
    }

    private HostStatus status() {
        return view.read(connection -> connection.host().status());
    }

    @Override
    public String getType() {
        return view.read(connection -> connection.host().type());
    }

    @Override
    public String getVersion() {
        long version = view.read(connection -> connection.host().version());
        return "%d.%d.%d".formatted(version / 1_000_000, version / 1_000 % 1_000, version % 1_000);
    }

    @Override
    public String getHostname() {
        return view.read(connection -> connection.host().hostname());
    }

    @Override
    public long getMemoryKiB() {
        return view.read(connection -> connection.host().nodeInfo().memoryKiB());
    }

    @Override
    public int getCpus() {
        return view.read(connection -> connection.host().nodeInfo().cpus());
    }

    @Override
    public String[] getDomainNames() {
        return view.read(connection -> connection.domains().statuses().stream()
                .map(status -> status.domain().name())
                .sorted()
                .toArray(String[]::new));
    }

    @Override
    public int getActiveDomains() {
        return view.read(connection -> connection.domains().activeCount());
    }

    @Override
    public int getInactiveDomains() {
        return view.read(connection -> connection.domains().definedCount());
    }

    @Override
    public String capabilities() {
        return caller.call(view.uri(), connection -> connection.host().capabilities());
    }

    @Override
    public ObjectName defineDomain(String xml) {
        return caller.call(
                view.uri(), connection -> registered(connection.domains().define(xml, 0)));
    }

    @Override
    public ObjectName createDomain(String xml) {
        return caller.call(
                view.uri(), connection -> registered(connection.domains().create(xml, 0)));
    }

    private ObjectName registered(Domain domain) {
        domains.follow(domain.uuid());
        return ObjectNames.domain(view.uri(), domain.name());
    }
}
