package org.hyperbean.documents.moment;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.storage.BackingStore;
import org.hyperbean.documents.storage.ImageFormat;
import org.hyperbean.documents.storage.StorageSource;
import org.hyperbean.documents.storage.StorageType;
import org.hyperbean.documents.xml.ScaledSize;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <disk>} of a snapshot.
 *
 * @param name the disk's target or its source in the document of a client, its target afterwards
 * @param source what an external snapshot writes to from then on
 * @param metadataCache the most that the hypervisor keeps of the new image's metadata in memory, in bytes; 0 where
 *     nothing is said
 */
public record SnapshotDisk(
        String name,
        SnapshotLocation location,
        StorageType type,
        Optional<StorageSource> source,
        Optional<ImageFormat> format,
        long metadataCache) {
    /** The options that libvirt writes images of moments with, whatever is asked of the rest. */
    static final FormatOptions IMAGE = new FormatOptions(false, false, false);

    /** A disk that nothing more is known of. */
    static SnapshotDisk of(String name, SnapshotLocation location) {
        return new SnapshotDisk(name, location, StorageType.FILE, Optional.empty(), Optional.empty(), 0);
    }

    static SnapshotDisk parse(XmlElement disk) {
        String name = disk.attribute("name")
                .orElseThrow(() -> MomentKind.SNAPSHOT.internal("missing name from disk snapshot element"));
        SnapshotLocation location = XmlValues.choiceNotDefault(disk, "snapshot", SnapshotLocation.class)
                .orElse(SnapshotLocation.DEFAULT);
        StorageType type = XmlValues.choice(disk, "type", StorageType.class).orElse(StorageType.FILE);
        if (type == StorageType.VOLUME || type == StorageType.DIR) {
            throw MomentKind.SNAPSHOT.document("unsupported disk snapshot type '%s'".formatted(type.text()));
        }
        Optional<StorageSource> source =
                disk.child("source").map(element -> StorageSource.parse(element, type, ParseOptions.INACTIVE));
        Optional<ImageFormat> format = disk.childAttribute("driver", "type")
                .filter(text -> !text.isEmpty())
                .map(SnapshotDisk::format);
        long cache = disk.descendant("driver", "metadata_cache", "max_size")
                .map(size -> ScaledSize.bytes(size, "./driver/metadata_cache/max_size"))
                .orElse(0L);
        Optional<String> path = source.flatMap(StorageSource::path);
        path.filter(place -> type != StorageType.NETWORK && !place.startsWith("/"))
                .ifPresent(place -> {
                    throw MomentKind.SNAPSHOT.document(
                            "disk snapshot image path '%s' must be absolute".formatted(place));
                });
        boolean external = location == SnapshotLocation.DEFAULT && (path.isPresent() || format.isPresent());
        return new SnapshotDisk(name, external ? SnapshotLocation.EXTERNAL : location, type, source, format, cache);
    }

    void format(XmlWriter out) {
        XmlWriter.Open disk = out.element("disk").attribute("name", name);
        if (location != SnapshotLocation.DEFAULT) {
            disk.attribute("snapshot", location);
        }
        if (path().isEmpty() && format.isEmpty()) {
            disk.end();
            return;
        }
        disk.attribute("type", type).body(body -> {
            body.element("driver")
                    .choice("type", format)
                    .bodyIfAny(driver -> BackingStore.formatMetadataCache(driver, metadataCache));
            source.ifPresent(image -> image.format(body, IMAGE));
        });
    }

    /** The path on this host or the name on a server of what is written to, where it is known. */
    public Optional<String> path() {
        return source.flatMap(StorageSource::path);
    }

    SnapshotDisk at(String target, SnapshotLocation place) {
        return new SnapshotDisk(target, place, type, source, format, metadataCache);
    }

    SnapshotDisk writingTo(String file) {
        return new SnapshotDisk(name, location, type, Optional.of(StorageSource.ofFile(file)), format, metadataCache);
    }

    private static ImageFormat format(String text) {
        return XmlChoice.find(ImageFormat.class, text)
                .orElseThrow(
                        () -> MomentKind.SNAPSHOT.unsupported("unknown disk snapshot driver '%s'".formatted(text)));
    }
}
