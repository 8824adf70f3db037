package org.hyperbean.table;

import java.util.List;
import java.util.Optional;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.NodeDevice;
import org.hyperbean.driver.NodeDeviceInformation;

/** Checks the caller's rights before each call of a group: reading about one device of the host. */
record GuardedNodeDeviceInformation(NodeDeviceInformation operations, Guard guard) implements NodeDeviceInformation {
    @Override
    public String xml(NodeDevice device, int flags) {
        guard.check(Api.NODE_DEVICE_GET_XML_DESC, flags);
        return operations.xml(device, flags);
    }

    @Override
    public Optional<String> parent(NodeDevice device) {
        guard.check(Api.NODE_DEVICE_GET_PARENT);
        return operations.parent(device);
    }

    @Override
    public List<String> capabilities(NodeDevice device) {
        guard.check(Api.NODE_DEVICE_LIST_CAPS);
        return operations.capabilities(device);
    }

    @Override
    public int capabilityCount(NodeDevice device) {
        guard.check(Api.NODE_DEVICE_NUM_OF_CAPS);
        return operations.capabilityCount(device);
    }
}
