package org.hyperbean.drivers.test;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hyperbean.documents.nodedevice.Capability;
import org.hyperbean.documents.nodedevice.NodeDeviceDocument;
import org.hyperbean.documents.nodedevice.ScsiHost;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.NodeDevice;
import org.hyperbean.driver.NodeDeviceDirectory;

/** Finding, listing, making and removing the devices of a test node. */
record TestDeviceDirectory(TestNode node) implements NodeDeviceDirectory {
    private static final int ALL_CAPABILITIES = (1 << Capability.Type.values().length) - 1;
    private static final int VALIDATE = 1;

    @Override
    public List<NodeDevice> list(int flags) {
        TestErrors.checkFlags(flags, ALL_CAPABILITIES, "testConnectListAllNodeDevices");
        return node.devices().all().stream()
                .filter(device -> flags == 0 || hasAny(device, flags))
                .map(device -> new NodeDevice(device.name()))
                .toList();
    }

    @Override
    public List<String> names(Optional<String> capability, int flags) {
        TestErrors.checkFlags(flags, 0, "testNodeListDevices");
        return having(capability).map(NodeDeviceDocument::name).toList();
    }

    @Override
    public int count(Optional<String> capability, int flags) {
        TestErrors.checkFlags(flags, 0, "testNodeNumOfDevices");
        return (int) having(capability).count();
    }

    @Override
    public NodeDevice lookupByName(String name) {
        return new NodeDevice(node.devices().get(name).name());
    }

    @Override
    public NodeDevice create(String xml, int flags) {
        TestErrors.checkFlags(flags, VALIDATE, "testNodeDeviceCreateXML");
        DocumentKind.NODE_DEVICE.validate(xml, flags, VALIDATE);
        NodeDeviceDocument wanted = NodeDeviceDocument.parseNew(xml);
        ScsiHost.FibreChannel names = wanted.fibreChannel();
        checkParent(wanted);
        return new VirtualPorts(node).create(names.wwnn(), names.wwpn());
    }

    @Override
    public void destroy(NodeDevice device) {
        // libvirt finds nobody to take a device from that has no parent, and says that it is done
        if (node.devices().get(device.name()).parent().isPresent()) {
            new VirtualPorts(node).remove(device.name());
        }
    }

    /** A device can be made on one that takes further controllers; where none is named, on any of those. */
    private void checkParent(NodeDeviceDocument wanted) {
        Optional<String> name = wanted.parent().flatMap(NodeDeviceDocument.Parent::name);
        if (name.isEmpty()) {
            return;
        }
        NodeDeviceDocument parent = node.devices()
                .find(name.get())
                .orElseThrow(() -> internal("Could not find parent device for '%s'".formatted(wanted.name())));
        if (!parent.has(Capability.Type.VPORTS)) {
            throw internal("Parent device %s is not capable of vport operations".formatted(parent.name()));
        }
    }

    private Stream<NodeDeviceDocument> having(Optional<String> capability) {
        Stream<NodeDeviceDocument> all = node.devices().all().stream();
        return capability.isEmpty()
                ? all
                : all.filter(device -> XmlChoice.find(Capability.Type.class, capability.get())
                        .filter(device::has)
                        .isPresent());
    }

    private static boolean hasAny(NodeDeviceDocument device, int flags) {
        return Stream.of(Capability.Type.values())
                .anyMatch(type -> (flags & (1 << type.number())) != 0 && device.has(type));
    }

    private static LibvirtException internal(String detail) {
        return LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.NODEDEV, detail);
    }
}
