package org.hyperbean.table;

import java.util.List;
import java.util.Optional;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.NodeDevice;
import org.hyperbean.driver.NodeDeviceDirectory;

/**
 * Checks the caller's rights before each call of a group: finding, listing, making and removing devices of the host.
 */
record GuardedNodeDeviceDirectory(NodeDeviceDirectory operations, Guard guard) implements NodeDeviceDirectory {
    @Override
    public List<NodeDevice> list(int flags) {
        guard.check(Api.CONNECT_LIST_ALL_NODE_DEVICES, flags);
        return operations.list(flags);
    }

    @Override
    public List<String> names(Optional<String> capability, int flags) {
        guard.check(Api.NODE_LIST_DEVICES, flags);
        return operations.names(capability, flags);
    }

    @Override
    public int count(Optional<String> capability, int flags) {
        guard.check(Api.NODE_NUM_OF_DEVICES, flags);
        return operations.count(capability, flags);
    }

    @Override
    public NodeDevice lookupByName(String name) {
        guard.check(Api.NODE_DEVICE_LOOKUP_BY_NAME);
        return operations.lookupByName(name);
    }

    @Override
    public NodeDevice create(String xml, int flags) {
        guard.check(Api.NODE_DEVICE_CREATE_XML, flags);
        return operations.create(xml, flags);
    }

    @Override
    public void destroy(NodeDevice device) {
        guard.check(Api.NODE_DEVICE_DESTROY);
        operations.destroy(device);
    }
}
