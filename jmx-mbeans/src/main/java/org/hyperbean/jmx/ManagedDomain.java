package org.hyperbean.jmx;

import java.time.Duration;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.management.NotificationBroadcasterSupport;
import javax.management.ObjectName;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.driver.DomainState;
import org.hyperbean.driver.DomainStatus;
import org.hyperbean.driver.EventRecord;

/**
 * One domain as an MBean.
 *
 * <p>Any thread may read and operate. {@code announced} belongs to the holder of the lock of {@link HostDomains}, which
 * is the only caller of {@code happened} and {@code refresh}; {@code eventSequence} is volatile because clients read it
 * without that lock.
 */
final class ManagedDomain extends NotificationBroadcasterSupport implements DomainMXBean {
    /** {@code VIR_DOMAIN_XML_INACTIVE}. */
    private static final int XML_INACTIVE = 2;

    private final HostView host;
    private final Caller caller;
    private final UUID uuid;
    private final ObjectName objectName;
    private DomainState announced;
    private volatile long eventSequence;

    ManagedDomain(HostView host, Caller caller, DomainStatus status) {
        super(EventNotifications.events(), EventNotifications.stateChanges());
        this.host = host;
        this.caller = caller;
        this.uuid = status.domain().uuid();
        this.objectName = ObjectNames.domain(host.uri(), status.domain().name());
        this.announced = status.state();
    }

    /** The name that the MBean is registered under. */
    ObjectName objectName() {
        return objectName;
    }

    /** Tells the listeners of an event of this domain. */
    void happened(EventRecord record, DomainEvent event) {
        eventSequence = record.sequence();
        sendNotification(EventNotifications.of(objectName, host.uri(), record, event));
    }

    /**
     * Tells the listeners when the state is another than the one they were told last.
     *
     * @param sequence of the event after which the picture was taken
     */
    void refresh(DomainStatus status, long sequence) {
        if (status.state() != announced) {
            sendNotification(EventNotifications.stateChange(
                    objectName, sequence, status.updated().toEpochMilli(), announced, status.state()));
            announced = status.state();
        }
    }

    @Override
    public String getName() {
        return status().domain().name();
    }

    @Override
    public String getUuid() {
        return uuid.toString();
    }

    @Override
    public int getId() {
        return status().domain().id();
    }

    @Override
    public String getState() {
        return status().state().label();
    }

    @Override
    public String getStateReason() {
        return status().reason().label();
    }

    @Override
    public String getOsType() {
        return status().osType();
    }

    @Override
    public boolean isPersistent() {
        return status().persistent();
    }

    @Override
    public boolean isAutostart() {
        return status().autostart();
    }

    @Override
    public void setAutostart(boolean autostart) {
        change((connection, domain) -> connection.domainLifecycle().setAutostart(domain, autostart));
    }

    @Override
    public boolean isManagedSave() {
        return status().managedSave();
    }

    @Override
    public long getMaximumMemoryKiB() {
        return status().maximumMemoryKiB();
    }

    @Override
    public long getMemoryKiB() {
        return status().memoryKiB();
    }

    @Override
    public int getVirtualCpus() {
        return status().vcpus();
    }

    @Override
    public double getCpuTimeSeconds() {
        Duration used = host.read(connection -> connection
                .domainInformation()
                .info(connection.domains().lookupByUuid(uuid))
                .cpuTime());
        return used.toNanos() / (double) Duration.ofSeconds(1).toNanos();
    }

    @Override
    public String getUpdated() {
        return status().updated().toString();
    }

    @Override
    public long getEventSequence() {
        return eventSequence;
    }

    @Override
    public String xmlDescription(boolean inactive) {
        int flags = inactive ? XML_INACTIVE : 0;
        return call(connection ->
                connection.domainInformation().xml(connection.domains().lookupByUuid(uuid), flags));
    }

    @Override
    public void start() {
        change((connection, domain) -> connection.domainLifecycle().start(domain, 0));
    }

    @Override
    public void suspend() {
        change((connection, domain) -> connection.domainLifecycle().suspend(domain));
    }

    @Override
    public void resume() {
        change((connection, domain) -> connection.domainLifecycle().resume(domain));
    }

    @Override
    public void shutdown() {
        change((connection, domain) -> connection.domainLifecycle().shutdown(domain, 0));
    }

    @Override
    public void reboot() {
        change((connection, domain) -> connection.domainLifecycle().reboot(domain, 0));
    }

    @Override
    public void reset() {
        change((connection, domain) -> connection.domainLifecycle().reset(domain, 0));
    }

    @Override
    public void destroy() {
        change((connection, domain) -> connection.domainLifecycle().destroy(domain, 0));
    }

    @Override
    public void undefine() {
        change((connection, domain) -> connection.domains().undefine(domain, 0));
    }

    private DomainStatus status() {
        return host.read(connection ->
                connection.domainInformation().status(connection.domains().lookupByUuid(uuid)));
    }

    private <T> T call(Function<Connection, T> work) {
        return caller.call(host.uri(), work);
    }

    private void change(BiConsumer<Connection, Domain> work) {
        call(connection -> {
            Domain domain = connection.domains().lookupByUuid(uuid);
            work.accept(connection, domain);
            return domain;
        });
    }
}
