package org.hyperbean.driver;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A driver that connections are opened to. */
public interface HypervisorDriver extends StateDriver {
    /** The URI schemes that are this driver's, such as {@code qemu}. */
    Set<String> schemes();

    /**
     * The URI that this driver offers to a client that names none; empty when it cannot serve here or does not take
     * part.
     */
    Optional<String> probe();

    /** The canonical URIs of the hypervisors that can be opened now without further parameters. */
    default List<String> hosts() {
        return probe().stream().toList();
    }

    /**
     * Whether connections to this hypervisor have the secrets, network filters and so on of this host, where the driver
     * has none of its own.
     */
    default boolean usesHostDrivers() {
        return false;
    }

    /**
     * Opens a connection. The daemon calls it only for the driver's own schemes.
     *
     * @throws LibvirtException when the URI's path or server is not one that the driver has
     */
    Connection open(ConnectUri uri, OpenRequest request);
}
