package org.hyperbean.driver;

import java.util.List;
import java.util.Optional;

/** Finding, listing, making and removing the host's devices. Flags are those of libvirt's functions. */
public interface NodeDeviceDirectory {
    /** The devices that have one of the capabilities of {@code virConnectListAllNodeDeviceFlags}; all without flags. */
    default List<NodeDevice> list(int flags) {
        throw Api.CONNECT_LIST_ALL_NODE_DEVICES.unsupported();
    }

    /** The names of the devices that have a capability; of all where none is asked for. */
    default List<String> names(Optional<String> capability, int flags) {
        throw Api.NODE_LIST_DEVICES.unsupported();
    }

    /** How many devices have a capability; how many there are where none is asked for. */
    default int count(Optional<String> capability, int flags) {
        throw Api.NODE_NUM_OF_DEVICES.unsupported();
    }

    /** The device with a name. */
    default NodeDevice lookupByName(String name) {
        throw Api.NODE_DEVICE_LOOKUP_BY_NAME.unsupported();
    }

    /** Makes a device. Flags of {@code virNodeDeviceCreateXMLFlags}. */
    default NodeDevice create(String xml, int flags) {
        throw Api.NODE_DEVICE_CREATE_XML.unsupported();
    }

    /** Removes a device that was made. */
    default void destroy(NodeDevice device) {
        throw Api.NODE_DEVICE_DESTROY.unsupported();
    }
}
