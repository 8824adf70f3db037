package org.hyperbean.drivers.qemu;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.DomainDevices;
import org.hyperbean.driver.DomainDirectory;
import org.hyperbean.driver.DomainInformation;
import org.hyperbean.driver.DomainLifecycle;
import org.hyperbean.driver.DomainSnapshots;
import org.hyperbean.driver.DriverFeature;
import org.hyperbean.driver.EventFamily;
import org.hyperbean.driver.EventFilter;
import org.hyperbean.driver.HostOperations;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.OpenRequest;

/**
 * An open connection.
 *
 * <p>Threads: any; {@code destroyedAtClose} holds the guests that end with the connection and is concurrent.
 */
final class QemuConnection implements Connection {
    private final QemuState driver;
    private final OpenRequest request;
    private final QemuLifecycle lifecycle;
    private final QemuDirectory directory;
    private final QemuInformation information;
    private final DomainSnapshots snapshots;
    private final QemuDevices devices;
    private final QemuHost host;
    private final Map<QemuDomain, Guest> destroyedAtClose = new ConcurrentHashMap<>();

    QemuConnection(QemuState driver, OpenRequest request) {
        this.driver = driver;
        this.request = request;
        this.lifecycle = new QemuLifecycle(driver, this);
        this.directory = new QemuDirectory(driver, lifecycle, this);
        this.information = new QemuInformation(driver.domains());
        this.snapshots = new QemuSnapshots(driver.domains());
        this.devices = new QemuDevices(driver);
        this.host = new QemuHost(driver);
    }

    @Override
    public String uri() {
        return driver.uri();
    }

    @Override
    public boolean isReadOnly() {
        return request.readOnly();
    }

    @Override
    public Identity identity() {
        return request.identity();
    }

    @Override
    public boolean supports(DriverFeature feature) {
        return switch (feature) {
            case TYPED_PARAM_STRING, XML_MIGRATABLE, NETWORK_UPDATE_HAS_CORRECT_ORDER -> true;
            case MIGRATION_V1,
                    MIGRATION_V2,
                    MIGRATION_V3,
                    MIGRATION_P2P,
                    MIGRATION_DIRECT,
                    MIGRATION_OFFLINE,
                    MIGRATION_PARAMS,
                    MIGRATE_CHANGE_PROTECTION -> false;
        };
    }

    @Override
    public HostOperations host() {
        return host;
    }

    @Override
    public DomainDirectory domains() {
        return directory;
    }

    @Override
    public DomainLifecycle domainLifecycle() {
        return lifecycle;
    }

    @Override
    public DomainSnapshots domainSnapshots() {
        return snapshots;
    }

    @Override
    public DomainInformation domainInformation() {
        return information;
    }

    @Override
    public DomainDevices domainDevices() {
        return devices;
    }

    @Override
    public boolean publishes(EventFamily family) {
        return family != EventFamily.CONNECTION;
    }

    @Override
    public EventFilter events() {
        return EventFilter.of(driver.scope());
    }

    void destroyAtClose(QemuDomain domain) {
        destroyedAtClose.put(domain, domain.guest());
    }

    @Override
    public void close() {
        Map<QemuDomain, Guest> guests = Map.copyOf(destroyedAtClose);
        destroyedAtClose.keySet().removeAll(guests.keySet());
        guests.forEach(this::destroy);
    }

    private void destroy(QemuDomain domain, Guest guest) {
        try {
            lifecycle.destroyAtClose(domain, guest);
        } catch (LibvirtException e) {
            System.getLogger(QemuConnection.class.getName())
                    .log(System.Logger.Level.ERROR, "domain " + guest.document().name() + " outlives its client", e);
        }
    }
}
