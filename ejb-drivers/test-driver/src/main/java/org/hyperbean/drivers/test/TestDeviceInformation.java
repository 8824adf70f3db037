package org.hyperbean.drivers.test;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.nodedevice.NodeDeviceDocument;
import org.hyperbean.driver.NodeDevice;
import org.hyperbean.driver.NodeDeviceInformation;

/** What can be read of one device of a test node. */
record TestDeviceInformation(TestNode node) implements NodeDeviceInformation {
    @Override
    public String xml(NodeDevice device, int flags) {
        TestErrors.checkFlags(flags, 0, "testNodeDeviceGetXMLDesc");
        return document(device).format();
    }

    @Override
    public Optional<String> parent(NodeDevice device) {
        return document(device).parent().flatMap(NodeDeviceDocument.Parent::name);
    }

    @Override
    public List<String> capabilities(NodeDevice device) {
        return document(device).capabilities().stream()
                .map(capability -> capability.type().text())
                .toList();
    }

    @Override
    public int capabilityCount(NodeDevice device) {
        return document(device).capabilities().size();
    }

    private NodeDeviceDocument document(NodeDevice device) {
        return node.devices().get(device.name());
    }
}
