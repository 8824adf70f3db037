package org.hyperbean.documents.nodedevice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * A {@code <device>} of the host.
 *
 * @param path in the host's tree of devices
 * @param node the device's file
 * @param links further names of the file
 */
public record NodeDeviceDocument(
        String name,
        Optional<String> path,
        Optional<String> node,
        List<String> links,
        Optional<Parent> parent,
        List<Capability> capabilities) {
    /** What libvirt calls a device that is to be made. */
    private static final String NEW_DEVICE = "new device";

    /** Keeps copies, so that the value cannot change. */
    public NodeDeviceDocument {
        links = List.copyOf(links);
        capabilities = List.copyOf(capabilities);
    }

    /**
     * The device that this one is part of: its name, or its names in a fibre channel network.
     *
     * @param name empty where only a network's names are given
     */
    public record Parent(
            Optional<String> name, Optional<String> wwnn, Optional<String> wwpn, Optional<String> fabricWwn) {
        private static Parent parse(XmlElement xml) {
            Optional<String> wwnn = xml.filledAttribute("wwnn");
            Optional<String> wwpn = xml.filledAttribute("wwpn");
            refuseHalf(wwnn, "wwnn", wwpn, "wwpn");
            refuseHalf(wwpn, "wwpn", wwnn, "wwnn");
            return new Parent(
                    Optional.of(xml.text()).filter(text -> !text.isEmpty()),
                    wwnn,
                    wwpn,
                    xml.filledAttribute("fabric_wwn"));
        }

        private static void refuseHalf(Optional<String> given, String name, Optional<String> other, String otherName) {
            if (given.isPresent() && other.isEmpty()) {
                throw NodeDeviceErrors.document("when providing parent %s='%s', the %s must also be provided"
                        .formatted(name, given.orElseThrow(), otherName));
            }
        }
    }

    /** The words of a {@code <devnode>}. */
    private enum NodeKind implements XmlChoice {
        DEV,
        LINK
    }

    /** Reads the document of a device that is to be made; it has no name yet. */
    public static NodeDeviceDocument parseNew(String text) {
        return parse(DocumentKind.NODE_DEVICE.read(text), NEW_DEVICE, true);
    }

    /** Reads the document of a device that there is, from inside another one. */
    public static NodeDeviceDocument parse(XmlElement root) {
        String name =
                root.childText("name").orElseThrow(() -> LibvirtException.of(ErrorCode.NO_NAME, ErrorDomain.NODEDEV));
        return parse(root, name, false);
    }

    private static NodeDeviceDocument parse(XmlElement root, String name, boolean made) {
        Optional<String> node = Optional.empty();
        List<String> links = new ArrayList<>();
        for (XmlElement file : root.children("devnode")) {
            NodeKind kind = XmlValues.required(
                    file, "type", (element, attribute) -> XmlValues.choice(element, attribute, NodeKind.class));
            switch (kind) {
                case DEV -> node = Optional.of(file.text());
                case LINK -> links.add(file.text());
            }
        }
        Optional<Parent> parent = root.child("parent").map(Parent::parse);
        List<Capability> capabilities = new ArrayList<>();
        for (XmlElement capability : root.children("capability")) {
            capabilities.add(Capability.parse(capability, name, made));
        }
        if (capabilities.isEmpty()) {
            throw NodeDeviceErrors.internal("no device capabilities for '%s'".formatted(name));
        }
        return new NodeDeviceDocument(name, root.childText("path"), node, links, parent, capabilities);
    }

    /** The document as libvirt writes it. */
    public String format() {
        XmlWriter out = new XmlWriter();
        out.element("device").body(body -> {
            body.element("name").text(name);
            body.text("path", path);
            node.ifPresent(
                    file -> body.element("devnode").attribute("type", "dev").text(file));
            links.forEach(
                    link -> body.element("devnode").attribute("type", "link").text(link));
            body.text("parent", parent.flatMap(Parent::name));
            capabilities.forEach(capability -> body.element("capability")
                    .attribute("type", capability.type())
                    .openBody(capability::format));
        });
        return out.toString();
    }

    /** Whether the device has a capability, or one inside another. */
    public boolean has(Capability.Type type) {
        return capabilities.stream().anyMatch(capability -> capability.includes(type));
    }

    /** The same device under another name. */
    public NodeDeviceDocument withName(String changed) {
        return new NodeDeviceDocument(changed, path, node, links, parent, capabilities);
    }

    /** The same device whose controllers have other names in a fibre channel network. */
    public NodeDeviceDocument withFibreChannel(String wwnn, String wwpn) {
        List<Capability> changed = capabilities.stream()
                .map(capability -> capability instanceof ScsiHost host ? host.withNames(wwnn, wwpn) : capability)
                .toList();
        return new NodeDeviceDocument(name, path, node, links, parent, changed);
    }

    /** The names in a fibre channel network of the controller that the device is. */
    public ScsiHost.FibreChannel fibreChannel() {
        return capabilities.stream()
                .filter(ScsiHost.class::isInstance)
                .map(ScsiHost.class::cast)
                .flatMap(host -> host.fibreChannel().stream())
                .findFirst()
                .orElseThrow(() -> NodeDeviceErrors.internal("Device is not a fibre channel HBA"));
    }
}
