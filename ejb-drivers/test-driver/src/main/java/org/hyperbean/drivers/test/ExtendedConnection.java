package org.hyperbean.drivers.test;

import java.util.Set;
import org.hyperbean.driver.DomainBlockJobs;
import org.hyperbean.driver.DomainDevices;
import org.hyperbean.driver.DomainJobs;
import org.hyperbean.driver.DomainMigration;
import org.hyperbean.driver.DriverFeature;
import org.hyperbean.driver.EventFamily;
import org.hyperbean.driver.HostOperations;
import org.hyperbean.driver.NetworkInformation;
import org.hyperbean.driver.NwfilterBindingDirectory;
import org.hyperbean.driver.NwfilterDirectory;
import org.hyperbean.driver.OpenRequest;
import org.hyperbean.driver.SecretContents;
import org.hyperbean.driver.SecretDirectory;
import org.hyperbean.driver.StorageVolumeOperations;

/**
 * A connection to a test node with what developers of clients need and the reference's test driver lacks:
 * {@code test:///default?extended=1}. It is a connection to the same node: plain and extended connections see each
 * other's changes. What only an extended one can reach is kept in the node's {@link NodeExtensions}.
 */
final class ExtendedConnection extends TestConnection {
    private static final Set<DriverFeature> FEATURES = Set.of(
            DriverFeature.MIGRATION_V3,
            DriverFeature.MIGRATION_PARAMS,
            DriverFeature.MIGRATION_OFFLINE,
            DriverFeature.MIGRATE_CHANGE_PROTECTION,
            DriverFeature.XML_MIGRATABLE);

    private final InjectedFaults faults;
    private final ConnectionMigrations migrations = new ConnectionMigrations();

    ExtendedConnection(String uri, OpenRequest request, NodeHandle handle) {
        super(uri, request, handle);
        faults = new InjectedFaults(handle, request.identity());
    }

    @Override
    public boolean supports(DriverFeature feature) {
        return FEATURES.contains(feature) || super.supports(feature);
    }

    @Override
    public DomainJobs domainJobs() {
        return new TestDomainJobs(jobs());
    }

    @Override
    public DomainMigration domainMigration() {
        return new TestDomainMigration(jobs(), migrations);
    }

    @Override
    public StorageVolumeOperations storageVolumeOperations() {
        return new ExtendedVolumeOperations(node(), super.storageVolumeOperations());
    }

    @Override
    public NetworkInformation networkInformation() {
        return new ExtendedNetworkInformation(node(), super.networkInformation());
    }

    @Override
    public HostOperations host() {
        return new ExtendedHost(node());
    }

    @Override
    public DomainDevices domainDevices() {
        return new TestDomainDevices(jobs());
    }

    @Override
    public DomainBlockJobs domainBlockJobs() {
        return new TestDomainBlockJobs(jobs());
    }

    @Override
    public SecretDirectory secrets() {
        return new TestSecretDirectory(node());
    }

    @Override
    public SecretContents secretContents() {
        return new TestSecretContents(node());
    }

    @Override
    public NwfilterDirectory nwfilters() {
        return new TestNwfilterDirectory(node().extensions().nwfilters());
    }

    @Override
    public NwfilterBindingDirectory nwfilterBindings() {
        return new TestNwfilterBindingDirectory(node().extensions().nwfilters());
    }

    @Override
    public boolean publishes(EventFamily family) {
        return family == EventFamily.SECRET || super.publishes(family);
    }

    @Override
    public void abandon() {
        faults.abandon();
        migrations.close();
    }

    @Override
    public void close() {
        migrations.close();
        super.close();
    }

    @Override
    CallFaults faults() {
        return faults;
    }
}
