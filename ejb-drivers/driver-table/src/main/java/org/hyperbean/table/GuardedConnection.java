package org.hyperbean.table;

import org.hyperbean.driver.Connection;
import org.hyperbean.driver.DomainCheckpoints;
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
import org.hyperbean.driver.InterfaceDirectory;
import org.hyperbean.driver.InterfaceInformation;
import org.hyperbean.driver.InterfaceLifecycle;
import org.hyperbean.driver.NetworkDirectory;
import org.hyperbean.driver.NetworkInformation;
import org.hyperbean.driver.NetworkLifecycle;
import org.hyperbean.driver.NodeDeviceDirectory;
import org.hyperbean.driver.NodeDeviceInformation;

/**
 * A driver's connection with a guard before each of its groups of operations. Groups are asked for anew at each call: a
 * driver may replace what stands behind them while the connection is open.
 */
record GuardedConnection(Connection connection, Guard guard) implements Connection {
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
        return new GuardedHostOperations(connection.host(), guard);
    }

    @Override
    public DomainDirectory domains() {
        return new GuardedDomainDirectory(connection.domains(), guard);
    }

    @Override
    public DomainLifecycle domainLifecycle() {
        return new GuardedDomainLifecycle(connection.domainLifecycle(), guard);
    }

    @Override
    public DomainInformation domainInformation() {
        return new GuardedDomainInformation(connection.domainInformation(), guard);
    }

    @Override
    public DomainSnapshots domainSnapshots() {
        return new GuardedDomainSnapshots(connection.domainSnapshots(), guard);
    }

    @Override
    public DomainCheckpoints domainCheckpoints() {
        return new GuardedDomainCheckpoints(connection.domainCheckpoints(), guard);
    }

    @Override
    public DomainDevices domainDevices() {
        return new GuardedDomainDevices(connection.domainDevices(), guard);
    }

    @Override
    public NetworkDirectory networks() {
        return new GuardedNetworkDirectory(connection.networks(), guard);
    }

    @Override
    public NetworkLifecycle networkLifecycle() {
        return new GuardedNetworkLifecycle(connection.networkLifecycle(), guard);
    }

    @Override
    public NetworkInformation networkInformation() {
        return new GuardedNetworkInformation(connection.networkInformation(), guard);
    }

    @Override
    public InterfaceDirectory interfaces() {
        return new GuardedInterfaceDirectory(connection.interfaces(), guard);
    }

    @Override
    public InterfaceLifecycle interfaceLifecycle() {
        return new GuardedInterfaceLifecycle(connection.interfaceLifecycle(), guard);
    }

    @Override
    public InterfaceInformation interfaceInformation() {
        return new GuardedInterfaceInformation(connection.interfaceInformation(), guard);
    }

    @Override
    public NodeDeviceDirectory nodeDevices() {
        return new GuardedNodeDeviceDirectory(connection.nodeDevices(), guard);
    }

    @Override
    public NodeDeviceInformation nodeDeviceInformation() {
        return new GuardedNodeDeviceInformation(connection.nodeDeviceInformation(), guard);
    }

    @Override
    public boolean publishes(EventFamily family) {
        return connection.publishes(family);
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
