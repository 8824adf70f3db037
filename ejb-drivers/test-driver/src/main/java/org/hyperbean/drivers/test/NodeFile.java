package org.hyperbean.drivers.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.netinterface.InterfaceDocument;
import org.hyperbean.documents.network.NetworkDocument;
import org.hyperbean.documents.nodedevice.NodeDeviceDocument;
import org.hyperbean.documents.pool.PoolDocument;
import org.hyperbean.documents.pool.VolumeDocument;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlReader;
import org.hyperbean.driver.DomainState;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.EventScope;
import org.hyperbean.driver.EventSink;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.NodeInfo;

/**
 * Reads a {@code <node>} file: the figures of a host, its domains, networks, interfaces, devices and storage pools,
 * each written out or in a file of its own.
 */
final class NodeFile {
    private static final String NAMESPACE = "http://libvirt.org/schemas/domain/test/1.0";
    private static final TestRules RULES = new TestRules();

    private final Path path;
    private final XmlElement root;

    private NodeFile(Path path) {
        this.path = path;
        root = load(path);
        if (!root.name().equals("node")) {
            throw LibvirtException.of(ErrorCode.XML_ERROR, ErrorDomain.TEST, "Root element is not 'node'");
        }
    }

    static TestNode read(Path path, EventScope scope, EventSink events) {
        NodeFile file = new NodeFile(path);
        TestNode node = TestNode.empty(file.info(), List.of(), scope, events);
        for (XmlElement domain : file.entries("domain")) {
            DomainDocument document = DomainDocument.parse(domain, ParseOptions.INACTIVE, RULES);
            TestMoments moments = TestMoments.NONE.withSnapshots(NodeSnapshots.read(
                    own(domain, "domainsnapshot").map(file::whole).toList(), document.name()));
            StartingDomains.add(node, document, moments, wish(domain));
        }
        for (XmlElement network : file.entries("network")) {
            node.networks().addRunning(NetworkDocument.parse(network, false));
        }
        for (XmlElement entry : file.entries("interface")) {
            node.interfaces().addActive(InterfaceDocument.parse(entry));
        }
        for (XmlElement device : file.entries("device")) {
            node.devices().put(NodeDeviceDocument.parse(device));
        }
        for (XmlElement pool : file.entries("pool")) {
            PoolDocument document = TestDocuments.pool(pool);
            node.pools().addRunning(document, file.volumes(pool, document));
        }
        return node;
    }

    /** The volumes that a pool has from the beginning. */
    private List<VolumeDocument> volumes(XmlElement pool, PoolDocument document) {
        return entries(pool, "volume").stream()
                .map(volume -> VolumeDocument.parse(volume, document.type(), VolumeDocument.Capacity.REQUIRED))
                .map(volume -> TestDocuments.known(document, volume))
                .toList();
    }

    /** The elements of a name, those that stand in files of their own read from there. */
    private List<XmlElement> entries(String name) {
        return entries(root, name);
    }

    private List<XmlElement> entries(XmlElement parent, String name) {
        return parent.children(name).stream().map(this::whole).toList();
    }

    /** The elements of the test driver's own namespace inside a domain. */
    private static Stream<XmlElement> own(XmlElement domain, String name) {
        return domain.children()
                .filter(child ->
                        child.namespace().equals(NAMESPACE) && child.name().endsWith(name));
    }

    private XmlElement whole(XmlElement entry) {
        return entry.attribute("file")
                .map(file -> load(path.resolveSibling(file)))
                .orElse(entry);
    }

    private NodeInfo info() {
        NodeInfo usual = DefaultNode.INFO;
        return new NodeInfo(
                cpu("model").orElse(usual.model()),
                number(root.childText("memory")).map(Integer::longValue).orElse(usual.memoryKiB()),
                number(cpu("active")).orElse(usual.cpus()),
                number(cpu("mhz")).orElse(usual.mhz()),
                number(cpu("nodes")).orElse(usual.nodes()),
                number(cpu("sockets")).orElse(usual.sockets()),
                number(cpu("cores")).orElse(usual.cores()),
                number(cpu("threads")).orElse(usual.threads()));
    }

    private Optional<String> cpu(String part) {
        return root.child("cpu").flatMap(cpu -> cpu.childText(part));
    }

    private static Optional<Integer> number(Optional<String> text) {
        return text.flatMap(Numbers::parse).map(Math::toIntExact);
    }

    private static StartingDomains.Wish wish(XmlElement domain) {
        int state = own(domain, "runstate")
                .findFirst()
                .flatMap(child -> Numbers.parse(child.text()))
                .orElse((long) DomainState.RUNNING.number())
                .intValue();
        if (state == DomainState.SHUTOFF.number()) {
            return StartingDomains.Wish.SHUTOFF;
        }
        return state == DomainState.PAUSED.number() ? StartingDomains.Wish.PAUSED : StartingDomains.Wish.RUNNING;
    }

    private static XmlElement load(Path path) {
        try {
            String text = Files.isDirectory(path) ? "" : Files.readString(path);
            return XmlReader.read(text, path.toString(), ErrorDomain.TEST);
        } catch (IOException e) {
            throw LibvirtException.of(
                            ErrorCode.XML_ERROR, ErrorDomain.TEST, "failed to parse xml document '" + path + "'")
                    .causedBy(e);
        }
    }
}
