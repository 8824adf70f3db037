package org.hyperbean.driver;

import java.util.List;

/** Finding, listing, defining and removing the host's network interfaces. Flags are those of libvirt's functions. */
public interface InterfaceDirectory {
    /** The interfaces that pass a filter of {@code virConnectListAllInterfacesFlags}. */
    default List<Interface> list(int flags) {
        throw Api.CONNECT_LIST_ALL_INTERFACES.unsupported();
    }

    /** The names of interfaces that are up. */
    default List<String> activeNames() {
        throw Api.CONNECT_LIST_INTERFACES.unsupported();
    }

    /** How many interfaces are up. */
    default int activeCount() {
        throw Api.CONNECT_NUM_OF_INTERFACES.unsupported();
    }

    /** The names of interfaces that are down. */
    default List<String> definedNames() {
        throw Api.CONNECT_LIST_DEFINED_INTERFACES.unsupported();
    }

    /** How many interfaces are down. */
    default int definedCount() {
        throw Api.CONNECT_NUM_OF_DEFINED_INTERFACES.unsupported();
    }

    /** The interface with a name. */
    default Interface lookupByName(String name) {
        throw Api.INTERFACE_LOOKUP_BY_NAME.unsupported();
    }

    /** The interface with an address. */
    default Interface lookupByMac(String mac) {
        throw Api.INTERFACE_LOOKUP_BY_MAC_STRING.unsupported();
    }

    /** Keeps a definition. Flags of {@code virInterfaceDefineFlags}. */
    default Interface define(String xml, int flags) {
        throw Api.INTERFACE_DEFINE_XML.unsupported();
    }

    /** Removes a definition. */
    default void undefine(Interface target) {
        throw Api.INTERFACE_UNDEFINE.unsupported();
    }
}
