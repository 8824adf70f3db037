package org.hyperbean.drivers.test;

import org.hyperbean.documents.nodedevice.NodeDeviceDocument;
import org.hyperbean.documents.pool.FibreChannelAdapter;
import org.hyperbean.driver.NodeDevice;
import org.hyperbean.driver.NodeDeviceEvent;

/** Makes and removes virtual Fibre Channel ports among a node's devices. */
record VirtualPorts(TestNode node) {
    private static final int CREATED = 0;
    private static final int DELETED = 1;

    /** What every port is a copy of, and what it is called: libvirt's test driver knows one only. */
    private static final String TEMPLATE = "scsi_host11";

    private static final String MADE = "scsi_host12";

    /** Makes a port. */
    NodeDevice create(String wwnn, String wwpn) {
        NodeDeviceDocument made = node.devices().get(TEMPLATE).withName(MADE).withFibreChannel(wwnn, wwpn);
        node.devices().put(made);
        return report(MADE, CREATED);
    }

    /** Removes a device. */
    void remove(String name) {
        node.devices().remove(name);
        report(name, DELETED);
    }

    /** Makes the port that a pool is reached through, if it is. */
    void createFor(TestPool pool) {
        if (pool.document().source().adapter().orElse(null) instanceof FibreChannelAdapter port) {
            create(port.wwnn().orElseThrow(), port.wwpn().orElseThrow());
        }
    }

    /** Removes the port that a pool was reached through. */
    void removeFor(TestPool pool) {
        if (pool.document().source().adapter().orElse(null) instanceof FibreChannelAdapter) {
            remove(MADE);
        }
    }

    private NodeDevice report(String name, int step) {
        NodeDevice device = new NodeDevice(name);
        node.events().append(node.scope(), new NodeDeviceEvent.Lifecycle(device, step, 0));
        return device;
    }
}
