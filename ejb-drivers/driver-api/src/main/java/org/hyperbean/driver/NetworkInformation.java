package org.hyperbean.driver;

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
}
