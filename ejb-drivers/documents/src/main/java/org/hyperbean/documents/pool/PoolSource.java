package org.hyperbean.documents.pool;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.storage.StorageAuthentication;
import org.hyperbean.documents.storage.StorageErrors;
import org.hyperbean.documents.xml.SanitizedPath;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlReader;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorDomain;

/**
 * The {@code <source>} of a pool: where its volumes really are.
 *
 * @param name of a volume group, or of a pool on a server
 * @param format of a file system, a partition table or a volume group
 * @param initiator the name under which the host talks to an iSCSI target
 * @param protocolVersion of NFS
 */
public record PoolSource(
        Optional<String> name,
        Optional<String> format,
        List<PoolHost> hosts,
        Optional<String> initiator,
        List<PoolDevice> devices,
        Optional<String> directory,
        Optional<PoolAdapter> adapter,
        Optional<StorageAuthentication> authentication,
        Optional<String> protocolVersion,
        Optional<String> vendor,
        Optional<String> product) {
    private static final int NFS = 1;

    /** Keeps copies, so that the value cannot change. */
    public PoolSource {
        hosts = List.copyOf(hosts);
        devices = List.copyOf(devices);
    }

    /** Reads a document that says where to look for pools. */
    public static PoolSource parse(String text, PoolType type) {
        return parse(XmlReader.read(text, "(storage_source_specification)", ErrorDomain.STORAGE, "source"), type);
    }

    static PoolSource parse(XmlElement source, PoolType type) {
        Optional<String> name = source.childText("name");
        if (type == PoolType.RBD && name.isEmpty()) {
            throw StorageErrors.document("element 'name' is mandatory for RBD pool");
        }
        Optional<String> format = type.formats().map(known -> known.parse(attribute(source, "format", "type"), "pool"));
        return new PoolSource(
                name,
                format,
                source.children("host").stream().map(PoolHost::parse).toList(),
                source.descendant("initiator", "iqn").flatMap(iqn -> iqn.filledAttribute("name")),
                source.children("device").stream().map(PoolDevice::parse).toList(),
                attribute(source, "dir", "path")
                        .map(SanitizedPath::of)
                        .or(() -> Optional.of("/").filter(_ -> type == PoolType.GLUSTER)),
                source.child("adapter").flatMap(PoolAdapter::parse),
                source.child("auth").map(PoolSource::parseAuthentication),
                protocolVersion(source, type, format),
                attribute(source, "vendor", "name"),
                attribute(source, "product", "name"));
    }

    /** The source of a pool whose document says nothing of it. */
    static PoolSource unnamed(PoolType type) {
        return new PoolSource(
                Optional.empty(),
                type.formats().map(FormatList::usual),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same source; with a name if it has none. */
    PoolSource named(String usual) {
        return new PoolSource(
                name.or(() -> Optional.of(usual)),
                format,
                hosts,
                initiator,
                devices,
                directory,
                adapter,
                authentication,
                protocolVersion,
                vendor,
                product);
    }

    private static StorageAuthentication parseAuthentication(XmlElement auth) {
        StorageAuthentication authentication = StorageAuthentication.parse(auth);
        if (authentication.type().isEmpty()) {
            throw StorageErrors.unsupported("storage pool missing auth type");
        }
        return authentication;
    }

    /** libvirt compares the numbers of formats, so that any kind of pool whose format has NFS's number may say it. */
    private static Optional<String> protocolVersion(XmlElement source, PoolType type, Optional<String> format) {
        Optional<String> version = attribute(source, "protocol", "ver");
        int number =
                type.formats().flatMap(known -> format.flatMap(known::number)).orElse(0);
        if (version.isPresent() && number > NFS) {
            List<String> words = FormatList.NETWORK_FILE_SYSTEMS.words();
            throw StorageErrors.unsupported("storage pool protocol ver unsupported for pool type '%s'"
                    .formatted(number < words.size() ? words.get(number) : "(null)"));
        }
        return version;
    }

    private static Optional<String> attribute(XmlElement source, String child, String attribute) {
        return source.child(child).flatMap(element -> element.filledAttribute(attribute));
    }

    /** Writes the parts that belong to a kind of pool. */
    void format(XmlWriter out, PoolType type) {
        out.element("source").openBody(body -> {
            if (type.has(SourcePart.HOST)) {
                hosts.forEach(host -> host.format(body));
            }
            if (type.has(SourcePart.DEVICE)) {
                devices.forEach(device -> device.format(body));
            }
            directory
                    .filter(_ -> type.has(SourcePart.DIRECTORY))
                    .ifPresent(
                            path -> body.element("dir").attribute("path", path).end());
            adapter.filter(_ -> type.has(SourcePart.ADAPTER)).ifPresent(host -> host.format(body));
            body.text("name", name.filter(_ -> type.has(SourcePart.NAME)));
            initiator
                    .filter(_ -> type.has(SourcePart.INITIATOR))
                    .ifPresent(iqn -> body.element("initiator")
                            .body(inner ->
                                    inner.element("iqn").attribute("name", iqn).end()));
            formatDetails(body);
        });
    }

    private void formatDetails(XmlWriter out) {
        attribute(out, "format", "type", format);
        authentication.ifPresent(user -> user.format(out));
        attribute(out, "protocol", "ver", protocolVersion);
        attribute(out, "vendor", "name", vendor);
        attribute(out, "product", "name", product);
    }

    private static void attribute(XmlWriter out, String element, String attribute, Optional<String> value) {
        value.ifPresent(text -> out.element(element).attribute(attribute, text).end());
    }
}
