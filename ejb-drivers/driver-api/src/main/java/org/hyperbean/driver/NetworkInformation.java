package org.hyperbean.driver;

import java.util.List;
import java.util.Optional;

/** What can be read of one virtual network. Flags are those of libvirt's functions. */
public interface NetworkInformation {
    /** The document. Flags of {@code virNetworkXMLFlags}. */
    default String xml(Network network, int flags) {
        throw Api.NETWORK_GET_XML_DESC.unsupported();
    }

    /** The bridge on the host. */
    default String bridgeName(Network network) {
        throw Api.NETWORK_GET_BRIDGE_NAME.unsupported();
    }

    /** Whether the network runs. */
    default boolean isActive(Network network) {
        throw Api.NETWORK_IS_ACTIVE.unsupported();
    }

    /** Whether the network has a definition. */
    default boolean isPersistent(Network network) {
        throw Api.NETWORK_IS_PERSISTENT.unsupported();
    }

    /** Whether the network starts with the daemon. */
    default boolean isAutostart(Network network) {
        throw Api.NETWORK_GET_AUTOSTART.unsupported();
    }

    /**
     * What the network's DHCP server has lent.
     *
     * @param mac the only card of interest; empty for all
     */
    default List<DhcpLease> leases(Network network, Optional<String> mac, int flags) {
        throw Api.NETWORK_GET_DHCP_LEASES.unsupported();
    }
}
