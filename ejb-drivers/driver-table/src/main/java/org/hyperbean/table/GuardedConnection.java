package org.hyperbean.table;

import org.hyperbean.driver.Connection;
import org.hyperbean.driver.DomainDevices;
import org.hyperbean.driver.DomainDirectory;
import org.hyperbean.driver.DomainInformation;
import org.hyperbean.driver.DomainLifecycle;
import org.hyperbean.driver.DriverFeature;
import org.hyperbean.driver.EventFilter;
import org.hyperbean.driver.HostOperations;
import org.hyperbean.driver.Identity;

/** A driver's connection with a guard before each of its groups of operations. */
final class GuardedConnection implements Connection {
    private final Connection connection;
    private final Guard guard;
    private final HostOperations host;
    private final DomainDirectory domains;
    private final DomainLifecycle domainLifecycle;
    private final DomainInformation domainInformation;
    private final DomainDevices domainDevices;

    GuardedConnection(Connection connection, Guard guard) {
        this.connection = connection;
        this.guard = guard;
        this.host = new GuardedHostOperations(connection.host(), guard);
        this.domains = new GuardedDomainDirectory(connection.domains(), guard);
        this.domainLifecycle = new GuardedDomainLifecycle(connection.domainLifecycle(), guard);
        this.domainInformation = new GuardedDomainInformation(connection.domainInformation(), guard);
        this.domainDevices = new GuardedDomainDevices(connection.domainDevices(), guard);
    }

    @Override
    public String uri() {
        return connection.uri();
    }

    @Override
    public boolean isReadOnly() {
        return guard.readOnly();
    }

    @Override
    public Identity identity() {
        return guard.identity();
    }

    @Override
    public boolean supports(DriverFeature feature) {
        return connection.supports(feature);
    }

    @Override
    public HostOperations host() {
        return host;
    }

    @Override
    public DomainDirectory domains() {
        return domains;
    }

    @Override
    public DomainLifecycle domainLifecycle() {
        return domainLifecycle;
    }

    @Override
    public DomainInformation domainInformation() {
        return domainInformation;
    }

    @Override
    public DomainDevices domainDevices() {
        return domainDevices;
    }

    @Override
    public EventFilter events() {
        return connection.events();
    }

    @Override
    public void close() {
        connection.close();
    }
}
