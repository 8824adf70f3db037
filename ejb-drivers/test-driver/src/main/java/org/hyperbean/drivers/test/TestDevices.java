package org.hyperbean.drivers.test;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hyperbean.documents.nodedevice.NodeDeviceDocument;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** The devices of a node, by name; any thread finds and changes them. */
final class TestDevices {
    private final Map<String, NodeDeviceDocument> byName = new ConcurrentHashMap<>();

    /** All devices, in no promised order. */
    Collection<NodeDeviceDocument> all() {
        return byName.values();
    }

    NodeDeviceDocument get(String name) {
        return Optional.ofNullable(byName.get(name)).orElseThrow(() -> missing(name));
    }

    Optional<NodeDeviceDocument> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Enters a device; one of the same name is replaced. */
    void put(NodeDeviceDocument device) {
        byName.put(device.name(), device);
    }

    /** Forgets a device. */
    void remove(String name) {
        if (byName.remove(name) == null) {
            throw missing(name);
        }
    }

    private static LibvirtException missing(String name) {
        return LibvirtException.of(
                ErrorCode.NO_NODE_DEVICE, ErrorDomain.TEST, "no node device with matching name '%s'".formatted(name));
    }
}
