package org.hyperbean.driver;

import java.util.List;
import java.util.Optional;

/** What can be read of one device of the host. Flags are those of libvirt's functions. */
public interface NodeDeviceInformation {
    /** The document. Flags of {@code virNodeDeviceXMLFlags}. */
    default String xml(NodeDevice device, int flags) {
        throw Api.NODE_DEVICE_GET_XML_DESC.unsupported();
    }

    /** The device that it is part of. */
    default Optional<String> parent(NodeDevice device) {
        throw Api.NODE_DEVICE_GET_PARENT.unsupported();
    }

    /** What it is or can do, in the words of its document. */
    default List<String> capabilities(NodeDevice device) {
        throw Api.NODE_DEVICE_LIST_CAPS.unsupported();
    }

    /** How many capabilities it has. */
    default int capabilityCount(NodeDevice device) {
        throw Api.NODE_DEVICE_NUM_OF_CAPS.unsupported();
    }
}
