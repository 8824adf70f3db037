package org.hyperbean.table;

import org.hyperbean.driver.Connection;
import org.hyperbean.driver.DomainBlockJobs;
import org.hyperbean.driver.DomainCheckpoints;
import org.hyperbean.driver.DomainDevices;
import org.hyperbean.driver.DomainDirectory;
import org.hyperbean.driver.DomainGuestOperations;
import org.hyperbean.driver.DomainInformation;
import org.hyperbean.driver.DomainJobs;
import org.hyperbean.driver.DomainLifecycle;
import org.hyperbean.driver.DomainMeasurements;
import org.hyperbean.driver.DomainMemoryOperations;
import org.hyperbean.driver.DomainMigration;
import org.hyperbean.driver.DomainProcessors;
import org.hyperbean.driver.DomainSaving;
import org.hyperbean.driver.DomainSettings;
import org.hyperbean.driver.DomainSnapshots;
import org.hyperbean.driver.DomainTuning;
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
import org.hyperbean.driver.NwfilterBindingDirectory;
import org.hyperbean.driver.NwfilterDirectory;
import org.hyperbean.driver.SecretContents;
import org.hyperbean.driver.SecretDirectory;
import org.hyperbean.driver.StoragePoolDirectory;
import org.hyperbean.driver.StoragePoolInformation;
import org.hyperbean.driver.StoragePoolLifecycle;
import org.hyperbean.driver.StorageVolumeDirectory;
import org.hyperbean.driver.StorageVolumeOperations;

/**
 * A driver's connection with a guard before each of its groups of operations. Groups are asked for anew at each call: a
 * driver may replace what stands behind them while the connection is open.
 *
 * @param hostGroups what the connection has from drivers of the host
 */
record GuardedConnection(Connection connection, Guard guard, HostGroups hostGroups) implements Connection {
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
    public DomainProcessors domainProcessors() {
        return new GuardedDomainProcessors(connection.domainProcessors(), guard);
    }

    @Override
    public DomainMemoryOperations domainMemory() {
        return new GuardedDomainMemoryOperations(connection.domainMemory(), guard);
    }

    @Override
    public DomainTuning domainTuning() {
        return new GuardedDomainTuning(connection.domainTuning(), guard);
    }

    @Override
    public DomainMeasurements domainMeasurements() {
        return new GuardedDomainMeasurements(connection.domainMeasurements(), guard);
    }

    @Override
    public DomainGuestOperations domainGuests() {
        return new GuardedDomainGuestOperations(connection.domainGuests(), guard);
    }

    @Override
    public DomainSaving domainSaving() {
        return new GuardedDomainSaving(connection.domainSaving(), guard);
    }

    @Override
    public DomainSettings domainSettings() {
        return new GuardedDomainSettings(connection.domainSettings(), guard);
    }

    @Override
    public DomainBlockJobs domainBlockJobs() {
        return new GuardedDomainBlockJobs(connection.domainBlockJobs(), guard);
    }

    @Override
    public DomainJobs domainJobs() {
        return new GuardedDomainJobs(connection.domainJobs(), guard);
    }

    @Override
    public DomainMigration domainMigration() {
        return new GuardedDomainMigration(connection.domainMigration(), guard);
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
    public StoragePoolDirectory storagePools() {
        return new GuardedStoragePoolDirectory(connection.storagePools(), guard);
    }

    @Override
    public StoragePoolLifecycle storagePoolLifecycle() {
        return new GuardedStoragePoolLifecycle(connection.storagePoolLifecycle(), guard);
    }

    @Override
    public StoragePoolInformation storagePoolInformation() {
        return new GuardedStoragePoolInformation(connection.storagePoolInformation(), guard);
    }

    @Override
    public StorageVolumeDirectory storageVolumes() {
        return new GuardedStorageVolumeDirectory(connection.storageVolumes(), guard);
    }

    @Override
    public StorageVolumeOperations storageVolumeOperations() {
        return new GuardedStorageVolumeOperations(connection.storageVolumeOperations(), guard);
    }

    @Override
    public SecretDirectory secrets() {
        return new GuardedSecretDirectory(hostGroups.secrets(connection), guard);
    }

    @Override
    public SecretContents secretContents() {
        return new GuardedSecretContents(hostGroups.secretContents(connection), guard);
    }

    @Override
    public NwfilterDirectory nwfilters() {
        return new GuardedNwfilterDirectory(hostGroups.nwfilters(connection), guard);
    }

    @Override
    public NwfilterBindingDirectory nwfilterBindings() {
        return new GuardedNwfilterBindingDirectory(hostGroups.nwfilterBindings(connection), guard);
    }

    @Override
    public boolean publishes(EventFamily family) {
        return connection.publishes(family);
    }

    @Override
    public EventFilter events() {
        return hostGroups.events(connection);
    }

    @Override
    public void abandon() {
        connection.abandon();
    }

    @Override
    public void close() {
        connection.close();
    }
}
