package org.hyperbean.documents.pool;

import java.util.Optional;
import java.util.UUID;
import org.hyperbean.documents.storage.StorageErrors;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.documents.xml.UuidText;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;

/**
 * A storage pool: the {@code <pool>} document.
 *
 * @param usage what the driver found out; documents of clients say nothing of it
 * @param copyOnWrite whether btrfs copies on write in the pool's folder, where that is said
 * @param target empty for pools that have no place in the host's file system
 * @param refreshAllocation how the size of volumes is found out, where that is said
 * @param mountOptions for file systems
 */
public record PoolDocument(
        PoolType type,
        String name,
        UUID uuid,
        PoolUsage usage,
        Optional<Boolean> copyOnWrite,
        PoolSource source,
        Optional<PoolTarget> target,
        Optional<RefreshAllocation> refreshAllocation,
        Optional<MountOptions> mountOptions) {

    /** How the size of volumes is found out. */
    public enum RefreshAllocation implements XmlChoice {
        DEFAULT,
        CAPACITY
    }

    /** Reads a document. */
    public static PoolDocument parse(String text) {
        return parse(DocumentKind.POOL.read(text));
    }

    /** Reads the element. */
    public static PoolDocument parse(XmlElement pool) {
        PoolType type =
                XmlValues.required(pool, "type", (element, name) -> XmlValues.choice(element, name, PoolType.class));
        PoolSource given = pool.child("source")
                .map(source -> PoolSource.parse(source, type))
                .orElseGet(() -> PoolSource.unnamed(type));
        String name = pool.childText("name")
                .or(() -> given.name().filter(_ -> type.has(SourcePart.NAME)))
                .orElseThrow(() -> StorageErrors.document("missing pool source name element"));
        if (name.contains("/")) {
            throw StorageErrors.document("name " + name + " cannot contain '/'");
        }
        UUID uuid = pool.childText("uuid")
                .map(text -> UuidText.parse(text).orElseThrow(() -> StorageErrors.document("malformed uuid element")))
                .orElseGet(UUID::randomUUID);
        Optional<Boolean> copyOnWrite = copyOnWrite(pool, type);
        PoolSource source = type.has(SourcePart.NAME) ? given.named(name) : given;
        check(source, type);
        Optional<PoolTarget> target =
                type.has(SourcePart.NETWORK) ? Optional.empty() : Optional.of(PoolTarget.parse(pool, type, source));
        if (type == PoolType.ISCSI_DIRECT && source.initiator().isEmpty()) {
            throw StorageErrors.unsupported("missing initiator IQN");
        }
        return new PoolDocument(
                type,
                name,
                uuid,
                PoolUsage.UNKNOWN,
                copyOnWrite,
                source,
                target,
                pool.descendant("refresh", "volume")
                        .flatMap(volume -> volume.filledAttribute("allocation"))
                        .map(PoolDocument::refreshAllocation),
                type == PoolType.FS || type == PoolType.NETFS ? MountOptions.parse(pool) : Optional.empty());
    }

    private static Optional<Boolean> copyOnWrite(XmlElement pool, PoolType type) {
        Optional<Boolean> wanted = pool.descendant("features", "cow").flatMap(cow -> XmlValues.yesNo(cow, "state"));
        if (wanted.isPresent() && type != PoolType.FS && type != PoolType.DIR) {
            throw StorageErrors.of(ErrorCode.NO_SUPPORT, "cow feature may only be used for 'fs' and 'dir' pools");
        }
        return wanted;
    }

    private static void check(PoolSource source, PoolType type) {
        if (type.has(SourcePart.HOST) && source.hosts().isEmpty()) {
            throw StorageErrors.document("missing storage pool source host name");
        }
        if (type.has(SourcePart.DIRECTORY) && source.directory().isEmpty()) {
            throw StorageErrors.document("missing storage pool source path");
        }
        if (type.has(SourcePart.ADAPTER)) {
            source.adapter()
                    .orElseThrow(() -> StorageErrors.document("missing storage pool source adapter"))
                    .check();
        }
        if (type.isDeviceAlone() && source.devices().isEmpty()) {
            throw StorageErrors.document("missing storage pool source device name");
        }
    }

    private static RefreshAllocation refreshAllocation(String text) {
        return XmlChoice.find(RefreshAllocation.class, text)
                .orElseThrow(
                        () -> StorageErrors.unsupported("unknown storage pool volume refresh allocation type " + text));
    }

    /** The same pool with other figures. */
    public PoolDocument withUsage(PoolUsage newUsage) {
        return new PoolDocument(
                type, name, uuid, newUsage, copyOnWrite, source, target, refreshAllocation, mountOptions);
    }

    /** Writes the document. */
    public String format() {
        XmlWriter out = new XmlWriter();
        XmlWriter.Open pool = out.element("pool").attribute("type", type);
        if (mountOptions.isPresent()) {
            pool.attribute("xmlns:fs", MountOptions.NAMESPACE);
        }
        pool.body(this::format);
        return out.toString();
    }

    private void format(XmlWriter out) {
        out.element("name").text(name);
        out.element("uuid").text(uuid.toString());
        usage.format(out);
        out.element("features")
                .bodyIfAny(features -> copyOnWrite.ifPresent(wanted ->
                        features.element("cow").yesNo("state", copyOnWrite).end()));
        source.format(out, type);
        target.ifPresent(place -> place.format(out));
        refreshAllocation.ifPresent(allocation -> out.element("refresh")
                .body(body -> body.element("volume")
                        .attribute("allocation", allocation)
                        .end()));
        mountOptions.ifPresent(options -> options.format(out));
    }
}
