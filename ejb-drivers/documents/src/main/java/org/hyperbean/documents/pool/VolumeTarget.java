package org.hyperbean.documents.pool;

import java.util.Optional;
import java.util.Set;
import org.hyperbean.documents.storage.Encryption;
import org.hyperbean.documents.storage.StorageErrors;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.ScaledSize;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <target>} of a volume: its file or device.
 *
 * @param format of an image or a partition, where volumes of the pool have one
 * @param compat the oldest hypervisor that can use a qcow2 image, such as {@code 1.1}
 * @param noCopyOnWrite whether btrfs does not copy on write in it; never written
 * @param clusterSize of a qcow2 image, in bytes; 0 for the usual one
 * @param features of a qcow2 image; empty where nothing is said of them
 */
public record VolumeTarget(
        Optional<String> path,
        Optional<String> format,
        Permissions permissions,
        Optional<VolumeTimestamps> timestamps,
        Optional<Encryption> encryption,
        Optional<String> compat,
        boolean noCopyOnWrite,
        long clusterSize,
        Optional<Set<ImageFeature>> features) {
    private static final String COMPAT_WITH_FEATURES = "1.1";

    static VolumeTarget parse(XmlElement volume, PoolType pool) {
        XmlElement target = volume.child("target").orElse(XmlElement.empty("target"));
        Optional<String> format = parseFormat(target, pool);
        Permissions permissions = Permissions.parse(target);
        Optional<Encryption> encryption = target.child("encryption").map(Encryption::parse);
        Optional<String> compat = target.childText("compat");
        compat.ifPresent(VolumeTarget::checkCompat);
        long clusterSize = target.child("clusterSize")
                .map(size -> ScaledSize.bytes(size, "./target/clusterSize"))
                .orElse(0L);
        Optional<Set<ImageFeature>> features = target.child("features").map(ImageFeature::parse);
        return new VolumeTarget(
                target.childText("path"),
                format,
                permissions,
                Optional.empty(),
                encryption,
                compat.or(() -> features.map(_ -> COMPAT_WITH_FEATURES)),
                target.child("nocow").isPresent(),
                clusterSize,
                features);
    }

    /** Reads a {@code <backingStore>}; empty when it names no image. */
    static Optional<VolumeTarget> parseBacking(XmlElement volume, PoolType pool) {
        Optional<XmlElement> backing = volume.child("backingStore");
        return backing.flatMap(element -> element.childText("path"))
                .map(path -> new VolumeTarget(
                        Optional.of(path),
                        parseFormat(backing.get(), pool),
                        Permissions.parse(backing.get()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        0,
                        Optional.empty()));
    }

    private static Optional<String> parseFormat(XmlElement target, PoolType pool) {
        return pool.volumeFormats()
                .map(known -> known.parse(
                        target.child("format").flatMap(format -> format.filledAttribute("type")), "volume"));
    }

    private static void checkCompat(String text) {
        String[] parts = text.split("\\.", 2);
        boolean numbers = parts.length == 2
                && Numbers.wrapping(parts[0], Numbers.DECIMAL).isPresent()
                && Numbers.wrapping(parts[1], Numbers.DECIMAL).isPresent();
        if (!numbers) {
            throw StorageErrors.document("forbidden characters in 'compat' attribute");
        }
    }

    /** The same target at another path. */
    VolumeTarget withPath(String newPath) {
        return new VolumeTarget(
                Optional.of(newPath),
                format,
                permissions,
                timestamps,
                encryption,
                compat,
                noCopyOnWrite,
                clusterSize,
                features);
    }

    void format(XmlWriter out, String element) {
        out.element(element).openBody(body -> {
            body.text("path", path);
            format.ifPresent(
                    word -> body.element("format").attribute("type", word).end());
            permissions.format(body);
            timestamps.ifPresent(times -> times.format(body));
            encryption.ifPresent(how -> how.format(body));
            body.text("compat", compat);
            if (clusterSize != 0) {
                body.element("clusterSize").attribute("unit", "B").text(Long.toUnsignedString(clusterSize));
            }
            features.ifPresent(set -> ImageFeature.format(body, set));
        });
    }
}
