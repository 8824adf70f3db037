package org.hyperbean.driver;

/**
 * An open connection to one driver. Its operations come in groups; a driver implements the groups that it supports and
 * leaves the others as they are, where every call answers that the function is not supported.
 *
 * <p>A connection may be used by many threads at once.
 */
public interface Connection extends AutoCloseable {
    /** The canonical URI, such as {@code qemu:///system}. */
    String uri();

    /** Whether every changing call is refused. */
    boolean isReadOnly();

    /** Whose connection it is. */
    Identity identity();

    /** Whether the driver has a protocol feature that it is for drivers to answer; unknown features are absent. */
    boolean supports(DriverFeature feature);

    /** The hypervisor and its host. */
    default HostOperations host() {
        return new HostOperations() {};
    }

    /** Finding, listing, defining and removing domains. */
    default DomainDirectory domains() {
        return new DomainDirectory() {};
    }

    /** Starting and stopping domains. */
    default DomainLifecycle domainLifecycle() {
        return new DomainLifecycle() {};
    }

    /** What can be read of one domain. */
    default DomainInformation domainInformation() {
        return new DomainInformation() {};
    }

    /** The snapshots of domains. */
    default DomainSnapshots domainSnapshots() {
        return new DomainSnapshots() {};
    }

    /** The checkpoints of domains. */
    default DomainCheckpoints domainCheckpoints() {
        return new DomainCheckpoints() {};
    }

    /** Devices of running domains. */
    default DomainDevices domainDevices() {
        return new DomainDevices() {};
    }

    /** The processors and I/O threads of domains. */
    default DomainProcessors domainProcessors() {
        return new DomainProcessors() {};
    }

    /** The memory of domains. */
    default DomainMemoryOperations domainMemory() {
        return new DomainMemoryOperations() {};
    }

    /** Limits and weights of domains. */
    default DomainTuning domainTuning() {
        return new DomainTuning() {};
    }

    /** What domains did with their devices. */
    default DomainMeasurements domainMeasurements() {
        return new DomainMeasurements() {};
    }

    /** What happens inside guests. */
    default DomainGuestOperations domainGuests() {
        return new DomainGuestOperations() {};
    }

    /** Domains put to files and back. */
    default DomainSaving domainSaving() {
        return new DomainSaving() {};
    }

    /** Names, notes and actions of domains. */
    default DomainSettings domainSettings() {
        return new DomainSettings() {};
    }

    /** Long work on disks of domains. */
    default DomainBlockJobs domainBlockJobs() {
        return new DomainBlockJobs() {};
    }

    /** Long work on whole domains. */
    default DomainJobs domainJobs() {
        return new DomainJobs() {};
    }

    /** Moving domains to other hosts. */
    default DomainMigration domainMigration() {
        return new DomainMigration() {};
    }

    /** Finding, listing, defining and removing virtual networks. */
    default NetworkDirectory networks() {
        return new NetworkDirectory() {};
    }

    /** Starting, stopping and changing virtual networks. */
    default NetworkLifecycle networkLifecycle() {
        return new NetworkLifecycle() {};
    }

    /** What can be read of one virtual network. */
    default NetworkInformation networkInformation() {
        return new NetworkInformation() {};
    }

    /** Finding, listing, defining and removing the host's network interfaces. */
    default InterfaceDirectory interfaces() {
        return new InterfaceDirectory() {};
    }

    /** Bringing the host's network interfaces up and down. */
    default InterfaceLifecycle interfaceLifecycle() {
        return new InterfaceLifecycle() {};
    }

    /** What can be read of one of the host's network interfaces. */
    default InterfaceInformation interfaceInformation() {
        return new InterfaceInformation() {};
    }

    /** Finding, listing, making and removing the host's devices. */
    default NodeDeviceDirectory nodeDevices() {
        return new NodeDeviceDirectory() {};
    }

    /** What can be read of one device of the host. */
    default NodeDeviceInformation nodeDeviceInformation() {
        return new NodeDeviceInformation() {};
    }

    /** Finding, listing, defining and removing storage pools. */
    default StoragePoolDirectory storagePools() {
        return new StoragePoolDirectory() {};
    }

    /** Making, starting, stopping and deleting storage pools. */
    default StoragePoolLifecycle storagePoolLifecycle() {
        return new StoragePoolLifecycle() {};
    }

    /** What can be read of one storage pool. */
    default StoragePoolInformation storagePoolInformation() {
        return new StoragePoolInformation() {};
    }

    /** Finding, listing, making and deleting the volumes of storage pools. */
    default StorageVolumeDirectory storageVolumes() {
        return new StorageVolumeDirectory() {};
    }

    /** What can be read of one volume, and done with its contents. */
    default StorageVolumeOperations storageVolumeOperations() {
        return new StorageVolumeOperations() {};
    }

    /** Finding, listing, defining and removing secrets. */
    default SecretDirectory secrets() {
        return new SecretDirectory() {};
    }

    /** What is in one secret. */
    default SecretContents secretContents() {
        return new SecretContents() {};
    }

    /** Finding, listing, defining, reading and removing network filters. */
    default NwfilterDirectory nwfilters() {
        return new NwfilterDirectory() {};
    }

    /** Network filters at work on network cards. */
    default NwfilterBindingDirectory nwfilterBindings() {
        return new NwfilterBindingDirectory() {};
    }

    /**
     * Whether the driver tells of such objects by events. Only a driver that may lose its hypervisor tells of the
     * connection.
     */
    default boolean publishes(EventFamily family) {
        return family == EventFamily.DOMAIN;
    }

    /** Which events of the event log belong to this connection. */
    EventFilter events();

    /**
     * Says that nobody waits for the calls under way any more, which may end early for that. {@link #close} follows
     * when the last of them is done.
     */
    default void abandon() {}

    /** Gives back what the connection holds. Closing twice does nothing. */
    @Override
    void close();
}
