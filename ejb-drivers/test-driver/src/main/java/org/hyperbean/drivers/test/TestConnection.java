package org.hyperbean.drivers.test;

import java.util.concurrent.atomic.AtomicBoolean;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.DomainCheckpoints;
import org.hyperbean.driver.DomainDirectory;
import org.hyperbean.driver.DomainGuestOperations;
import org.hyperbean.driver.DomainInformation;
import org.hyperbean.driver.DomainLifecycle;
import org.hyperbean.driver.DomainMeasurements;
import org.hyperbean.driver.DomainMemoryOperations;
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
import org.hyperbean.driver.OpenRequest;
import org.hyperbean.driver.StoragePoolDirectory;
import org.hyperbean.driver.StoragePoolInformation;
import org.hyperbean.driver.StoragePoolLifecycle;
import org.hyperbean.driver.StorageVolumeDirectory;
import org.hyperbean.driver.StorageVolumeOperations;

/** A connection to a test node, as the reference has it. */
class TestConnection implements Connection {
    private final String uri;
    private final OpenRequest request;
    private final NodeHandle handle;
    private final AtomicBoolean closed = new AtomicBoolean();

    TestConnection(String uri, OpenRequest request, NodeHandle handle) {
        this.uri = uri;
        this.request = request;
        this.handle = handle;
    }

    @Override
    public String uri() {
        return uri;
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
        return feature == DriverFeature.TYPED_PARAM_STRING || feature == DriverFeature.NETWORK_UPDATE_HAS_CORRECT_ORDER;
    }

    @Override
    public HostOperations host() {
        return new TestHost(handle.node());
    }

    @Override
    public DomainDirectory domains() {
        return new TestDomainDirectory(jobs());
    }

    @Override
    public DomainLifecycle domainLifecycle() {
        return new TestDomainLifecycle(jobs());
    }

    @Override
    public DomainSnapshots domainSnapshots() {
        return new TestDomainSnapshots(jobs());
    }

    @Override
    public DomainCheckpoints domainCheckpoints() {
        return new TestDomainCheckpoints(jobs());
    }

    @Override
    public DomainInformation domainInformation() {
        return new TestDomainInformation(jobs());
    }

    @Override
    public DomainProcessors domainProcessors() {
        return new TestDomainProcessors(jobs());
    }

    @Override
    public DomainMemoryOperations domainMemory() {
        return new TestDomainMemoryOperations(jobs());
    }

    @Override
    public DomainTuning domainTuning() {
        return new TestDomainTuning(jobs());
    }

    @Override
    public DomainMeasurements domainMeasurements() {
        return new TestDomainMeasurements(jobs());
    }

    @Override
    public DomainGuestOperations domainGuests() {
        return new TestDomainGuestOperations(jobs());
    }

    @Override
    public DomainSaving domainSaving() {
        return new TestDomainSaving(jobs());
    }

    @Override
    public DomainSettings domainSettings() {
        return new TestDomainSettings(jobs());
    }

    @Override
    public NetworkDirectory networks() {
        return new TestNetworkDirectory(handle.node());
    }

    @Override
    public NetworkLifecycle networkLifecycle() {
        return new TestNetworkLifecycle(handle.node());
    }

    @Override
    public NetworkInformation networkInformation() {
        return new TestNetworkInformation(handle.node());
    }

    @Override
    public InterfaceDirectory interfaces() {
        return new TestInterfaceDirectory(handle.node());
    }

    @Override
    public InterfaceLifecycle interfaceLifecycle() {
        return new TestInterfaceLifecycle(handle.node());
    }

    @Override
    public InterfaceInformation interfaceInformation() {
        return new TestInterfaceInformation(handle.node());
    }

    @Override
    public NodeDeviceDirectory nodeDevices() {
        return new TestDeviceDirectory(handle.node());
    }

    @Override
    public NodeDeviceInformation nodeDeviceInformation() {
        return new TestDeviceInformation(handle.node());
    }

    @Override
    public StoragePoolDirectory storagePools() {
        return new TestPoolDirectory(handle.node());
    }

    @Override
    public StoragePoolLifecycle storagePoolLifecycle() {
        return new TestPoolLifecycle(handle.node());
    }

    @Override
    public StoragePoolInformation storagePoolInformation() {
        return new TestPoolInformation(handle.node());
    }

    @Override
    public StorageVolumeDirectory storageVolumes() {
        return new TestVolumeDirectory(handle.node());
    }

    @Override
    public StorageVolumeOperations storageVolumeOperations() {
        return new TestVolumeOperations(handle.node());
    }

    @Override
    public boolean publishes(EventFamily family) {
        return switch (family) {
            case DOMAIN, NETWORK, STORAGE_POOL, NODE_DEVICE -> true;
            case SECRET, QEMU_MONITOR, CONNECTION -> false;
        };
    }

    @Override
    public EventFilter events() {
        return EventFilter.of(handle.node().scope());
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            handle.release();
        }
    }

    /** The node as it is now. */
    final TestNode node() {
        return handle.node();
    }

    /** The calls of this connection to its domains. */
    final TestJobs jobs() {
        return new TestJobs(handle.node(), identity(), faults());
    }

    /** What goes wrong on purpose. */
    CallFaults faults() {
        return CallFaults.NONE;
    }
}
