package org.hyperbean.driver;

import java.util.List;
import java.util.UUID;

/** Finding, listing, defining and removing virtual networks. Flags are those of libvirt's functions. */
public interface NetworkDirectory {
    /** The networks that pass a filter of {@code virConnectListAllNetworksFlags}. */
    default List<Network> list(int flags) {
        throw Api.CONNECT_LIST_ALL_NETWORKS.unsupported();
    }

    /** The names of running networks. */
    default List<String> activeNames() {
        throw Api.CONNECT_LIST_NETWORKS.unsupported();
    }

    /** How many networks run. */
    default int activeCount() {
        throw Api.CONNECT_NUM_OF_NETWORKS.unsupported();
    }

    /** The names of networks that do not run. */
    default List<String> definedNames() {
        throw Api.CONNECT_LIST_DEFINED_NETWORKS.unsupported();
    }

    /** How many networks do not run. */
    default int definedCount() {
        throw Api.CONNECT_NUM_OF_DEFINED_NETWORKS.unsupported();
    }

    /** The network with a UUID. */
    default Network lookupByUuid(UUID uuid) {
        throw Api.NETWORK_LOOKUP_BY_UUID.unsupported();
    }

    /** The network with a name. */
    default Network lookupByName(String name) {
        throw Api.NETWORK_LOOKUP_BY_NAME.unsupported();
    }

    /** Keeps a definition: on disk before this returns. Flags of {@code virNetworkDefineFlags}. */
    default Network define(String xml, int flags) {
        throw Api.NETWORK_DEFINE_XML_FLAGS.unsupported();
    }

    /** Starts a network without keeping a definition. Flags of {@code virNetworkCreateFlags}. */
    default Network create(String xml, int flags) {
        throw Api.NETWORK_CREATE_XML_FLAGS.unsupported();
    }

    /** Removes a definition. */
    default void undefine(Network network) {
        throw Api.NETWORK_UNDEFINE.unsupported();
    }
}
