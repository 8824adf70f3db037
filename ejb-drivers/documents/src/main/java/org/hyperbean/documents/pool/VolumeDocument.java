package org.hyperbean.documents.pool;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.storage.StorageErrors;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.ScaledSize;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A volume of a storage pool: the {@code <volume>} document.
 *
 * @param key what tells it from all volumes of all pools
 * @param extents the pieces of devices that it consists of, found by looking at the pool
 * @param capacity what a guest sees of it, in bytes
 * @param allocation what it takes of the pool, in bytes
 * @param physical how large its file or device is, in bytes; 0 where that is not known
 * @param backing the image below it
 */
public record VolumeDocument(
        Type type,
        String name,
        Optional<String> key,
        List<SourceExtent> extents,
        long capacity,
        long allocation,
        long physical,
        VolumeTarget target,
        Optional<VolumeTarget> backing) {

    /** The kinds of volumes. */
    public enum Type implements XmlChoice {
        FILE(0),
        BLOCK(1),
        DIR(2),
        NETWORK(3),
        NETDIR(4),
        PLOOP(5);

        private final int number;

        Type(int number) {
            this.number = number;
        }

        /** The number of {@code virStorageVolType}. */
        public int number() {
            return number;
        }
    }

    /** Whether a document must say how large the volume is. */
    public enum Capacity {
        REQUIRED,

        /** An image below the volume says it as well. */
        OF_BACKING_IMAGE,

        /** The volume is a copy of another one. */
        OF_ORIGINAL
    }

    /** A piece of a device. */
    public record SourceExtent(String device, PoolDevice.Extent extent) {}

    /** Keeps a copy, so that the value cannot change. */
    public VolumeDocument {
        extents = List.copyOf(extents);
    }

    /** Reads a document of a volume in some kind of pool. */
    public static VolumeDocument parse(String text, PoolType pool, Capacity rule) {
        return parse(DocumentKind.VOLUME.read(text), pool, rule);
    }

    /** Reads the element. */
    public static VolumeDocument parse(XmlElement volume, PoolType pool, Capacity rule) {
        String name = volume.childText("name").orElseThrow(() -> StorageErrors.document("missing volume name element"));
        Type type = volume.filledAttribute("type")
                .map(text -> XmlChoice.find(Type.class, text)
                        .orElseThrow(() -> StorageErrors.unsupported("unknown volume type '" + text + "'")))
                .orElse(Type.FILE);
        Optional<VolumeTarget> backing = VolumeTarget.parseBacking(volume, pool);
        Optional<Long> capacity = size(volume, "capacity");
        boolean optional = switch (rule) {
            case REQUIRED -> false;
            case OF_BACKING_IMAGE -> backing.isPresent();
            case OF_ORIGINAL -> true;
        };
        if (capacity.isEmpty() && !optional) {
            throw StorageErrors.document("missing capacity element");
        }
        Optional<Long> allocation = size(volume, "allocation");
        return new VolumeDocument(
                type,
                name,
                volume.childText("key"),
                List.of(),
                capacity.orElse(0L),
                allocation.or(() -> capacity).orElse(0L),
                0,
                VolumeTarget.parse(volume, pool),
                backing);
    }

    /** A size in bytes; what is wrong with it is said of the capacity in any case. */
    private static Optional<Long> size(XmlElement volume, String name) {
        return volume.child(name).filter(size -> !size.text().isEmpty()).map(size -> {
            long value = Numbers.unsignedLong(size.text(), Numbers.DECIMAL)
                    .orElseThrow(() -> StorageErrors.document("malformed capacity element"));
            return ScaledSize.fileSize(value, size.filledAttribute("unit").orElse(""));
        });
    }

    /** The same volume at a path and under a key. */
    public VolumeDocument withPath(String path, String newKey) {
        return new VolumeDocument(
                type,
                name,
                Optional.of(newKey),
                extents,
                capacity,
                allocation,
                physical,
                target.withPath(path),
                backing);
    }

    /** The same volume with other sizes. */
    public VolumeDocument withSizes(long newCapacity, long newAllocation) {
        return new VolumeDocument(type, name, key, extents, newCapacity, newAllocation, physical, target, backing);
    }

    /** Writes the document. */
    public String format() {
        XmlWriter out = new XmlWriter();
        out.element("volume").attribute("type", type).body(this::format);
        return out.toString();
    }

    private void format(XmlWriter out) {
        out.element("name").text(name);
        out.text("key", key);
        out.element("source").bodyIfAny(this::formatExtents);
        PoolUsage.format(out, "capacity", capacity);
        PoolUsage.format(out, "allocation", allocation);
        if (physical != 0) {
            PoolUsage.format(out, "physical", physical);
        }
        target.format(out, "target");
        backing.ifPresent(image -> image.format(out, "backingStore"));
    }

    private void formatExtents(XmlWriter out) {
        int from = 0;
        while (from < extents.size()) {
            String device = extents.get(from).device();
            int to = from;
            while (to < extents.size() && extents.get(to).device().equals(device)) {
                to++;
            }
            List<SourceExtent> together = extents.subList(from, to);
            out.element("device")
                    .attribute("path", device)
                    .body(body -> together.forEach(piece -> piece.extent().format(body, "extent")));
            from = to;
        }
    }
}
