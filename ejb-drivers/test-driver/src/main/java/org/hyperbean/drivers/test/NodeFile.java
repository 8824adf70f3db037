package org.hyperbean.drivers.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.netinterface.InterfaceDocument;
import org.hyperbean.documents.network.NetworkDocument;
import org.hyperbean.documents.nodedevice.NodeDeviceDocument;
import org.hyperbean.documents.pool.PoolDocument;
import org.hyperbean.documents.pool.VolumeDocument;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlReader;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.EventScope;
import org.hyperbean.driver.EventSink;
import org.hyperbean.driver.LibvirtException;

/**
 * Reads a {@code <node>} file: the figures of a host, its domains, networks, interfaces, devices and storage pools,
 * each written out or in a file of its own.
 */
final class NodeFile {
    private static final TestRules RULES = new TestRules();

    private final Path path;
    private final XmlElement root;

    private NodeFile(Path path) {
        this.path = path;
        root = load(path.toString());
        if (!root.name().equals("node")) {
            throw XmlErrors.unexpectedRoot("node", root);
        }
    }

    static TestNode read(Path path, EventScope scope, EventSink events) {
        NodeFile file = new NodeFile(path);
        TestNode node = TestNode.empty(new NodeFigures(file.root).read(), List.of(), scope, events);
        for (XmlElement domain : file.entries("domain")) {
            DomainDocument document = DomainDocument.parse(domain, ParseOptions.INACTIVE, RULES);
            TestMoments moments = TestMoments.NONE.withSnapshots(NodeSnapshots.read(
                    DomainStart.elements(domain, "domainsnapshot")
                            .map(file::whole)
                            .toList(),
                    document.name()));
            StartingDomains.add(node, document, moments, DomainStart.read(domain));
        }
        for (XmlElement network : file.entries("network")) {
            node.networks().addRunning(NetworkDocument.parse(network, false));
        }
        for (XmlElement entry : file.entries("interface")) {
            node.interfaces().addActive(InterfaceDocument.parse(entry));
        }
        for (XmlElement pool : file.entries("pool")) {
            PoolDocument document = TestDocuments.pool(pool);
            node.pools().addRunning(document, file.volumes(pool, document));
        }
        for (XmlElement device : file.entries("device")) {
            node.devices().put(NodeDeviceDocument.parse(device));
        }
        NodeUsers.refuse(file.root);
        return node;
    }

    /** The volumes that a pool has from the beginning; the reference refuses two of one name and does not say why. */
    private List<VolumeDocument> volumes(XmlElement pool, PoolDocument document) {
        List<VolumeDocument> volumes = entries(pool, "volume").stream()
                .map(volume -> VolumeDocument.parse(volume, document.type(), VolumeDocument.Capacity.REQUIRED))
                .map(volume -> TestDocuments.known(document, volume))
                .toList();
        if (volumes.stream().map(VolumeDocument::name).distinct().count() < volumes.size()) {
            throw XmlErrors.unknown();
        }
        return volumes;
    }

    /** The elements of a name, those that stand in files of their own read from there. */
    private List<XmlElement> entries(String name) {
        return entries(root, name);
    }

    private List<XmlElement> entries(XmlElement parent, String name) {
        return parent.children(name).stream().map(this::whole).toList();
    }

    private XmlElement whole(XmlElement entry) {
        return entry.attribute("file")
                .map(file -> load(file.startsWith("/") ? file : path.getParent() + "/" + file))
                .orElse(entry);
    }

    private static XmlElement load(String name) {
        Path path = Path.of(name);
        try {
            String text = Files.isDirectory(path) ? "" : Files.readString(path);
            return XmlReader.read(text, name, ErrorDomain.TEST);
        } catch (IOException e) {
            throw LibvirtException.of(
                            ErrorCode.XML_ERROR, ErrorDomain.TEST, "failed to parse xml document '" + name + "'")
                    .causedBy(e);
        }
    }
}
