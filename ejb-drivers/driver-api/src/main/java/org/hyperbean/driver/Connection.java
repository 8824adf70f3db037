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

    /**
     * Whether the driver tells of such objects by events. Only a driver that may lose its hypervisor tells of the
     * connection.
     */
    default boolean publishes(EventFamily family) {
        return family == EventFamily.DOMAIN;
    }

    /** Which events of the event log belong to this connection. */
    EventFilter events();

    /** Gives back what the connection holds. Closing twice does nothing. */
    @Override
    void close();
}
