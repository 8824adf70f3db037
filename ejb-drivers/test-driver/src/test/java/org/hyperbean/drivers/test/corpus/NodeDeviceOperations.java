package org.hyperbean.drivers.test.corpus;

import java.util.Map;
import java.util.Set;
import org.hyperbean.documents.nodedevice.NodeDeviceDocument;

/** Devices of the host that the test driver is asked to make. */
final class NodeDeviceOperations implements Operations {
    @Override
    public Set<String> kinds() {
        return Set.of("nodedev");
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of("test.create", NodeDeviceOperations::create);
    }

    private static String create(Case given) {
        return NodeDeviceDocument.parseNew(given.text()).fibreChannel().wwnn();
    }
}
