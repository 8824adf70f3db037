package org.hyperbean.documents.storage;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.address.PciAddress;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** Where the contents of a disk are: the part of a {@code <source>} that its type decides. */
public sealed interface StorageLocation
        permits NetworkLocation,
                StorageLocation.Local,
                StorageLocation.Nvme,
                StorageLocation.VhostUser,
                StorageLocation.Volume {

    /** The type that the element around the source names. */
    StorageType type();

    /** Whether nothing is named: a drive without a medium. */
    default boolean isEmpty() {
        return false;
    }

    /** The path on this host or the name on a server, where there is one. */
    default Optional<String> path() {
        return Optional.empty();
    }

    /** Writes the attributes. */
    void attributes(XmlWriter.Open source);

    /** Writes the children. */
    default void children(XmlWriter out, FormatOptions options) {}

    /**
     * Something with a path on this host.
     *
     * @param type a file, a block device or a directory
     * @param group the name of descriptors that a client has opened instead of the daemon
     */
    record Local(StorageType type, Optional<String> path, Optional<String> group) implements StorageLocation {
        @Override
        public boolean isEmpty() {
            return path.isEmpty();
        }

        @Override
        public void attributes(XmlWriter.Open source) {
            source.attribute(attribute(type), path).attribute("fdgroup", group);
        }

        static Local parse(XmlElement source, StorageType type) {
            return new Local(
                    type,
                    source.attribute(attribute(type)).filter(path -> !path.isEmpty()),
                    type == StorageType.FILE ? source.attribute("fdgroup") : Optional.empty());
        }

        private static String attribute(StorageType type) {
            return switch (type) {
                case BLOCK -> "dev";
                case DIR -> "dir";
                default -> "file";
            };
        }
    }

    /** A namespace of an NVMe controller that the hypervisor drives by itself. */
    record Nvme(Optional<Boolean> managed, long namespace, PciAddress address) implements StorageLocation {
        @Override
        public StorageType type() {
            return StorageType.NVME;
        }

        @Override
        public void attributes(XmlWriter.Open source) {
            source.attribute("type", "pci")
                    .yesNo("managed", managed)
                    .attribute("namespace", Long.toUnsignedString(namespace));
        }

        @Override
        public void children(XmlWriter out, FormatOptions options) {
            address.format(out.element("address")).end();
        }

        static Nvme parse(XmlElement source) {
            String type = source.attribute("type")
                    .orElseThrow(() -> XmlErrors.document("missing 'type' attribute to disk source"));
            if (!type.equals("pci")) {
                throw XmlErrors.document("unsupported source type '" + type + "'");
            }
            String namespace = source.attribute("namespace")
                    .orElseThrow(() -> XmlErrors.document("missing 'namespace' attribute to disk source"));
            long number = Numbers.wrappingLong(namespace, Numbers.DECIMAL)
                    .orElseThrow(() -> XmlErrors.document("malformed namespace '" + namespace + "'"));
            Optional<Boolean> managed = XmlValues.yesNo(source, "managed");
            XmlElement address = source.child("address")
                    .orElseThrow(() -> XmlErrors.document("NVMe disk source is missing address"));
            return new Nvme(managed, number, PciAddress.parse(address));
        }
    }

    /** A socket behind which another process plays the disk. */
    record VhostUser(String socket, Optional<Reconnect> reconnect) implements StorageLocation {
        @Override
        public StorageType type() {
            return StorageType.VHOSTUSER;
        }

        @Override
        public void attributes(XmlWriter.Open source) {
            source.attribute("type", "unix").attribute("path", socket);
        }

        @Override
        public void children(XmlWriter out, FormatOptions options) {
            reconnect.ifPresent(again -> again.format(out));
        }

        static VhostUser parse(XmlElement source) {
            String type = source.attribute("type")
                    .orElseThrow(() -> XmlErrors.document("missing 'type' attribute for vhostuser disk source"));
            if (!type.equals("unix")) {
                throw XmlErrors.document("invalid 'type' attribute for vhostuser disk source");
            }
            String path = source.attribute("path")
                    .orElseThrow(() -> XmlErrors.document("missing 'path' attribute for vhostuser disk source"));
            return new VhostUser(path, Reconnect.parse(source));
        }
    }

    /**
     * A volume of a storage pool.
     *
     * @param mode how a volume of an iSCSI pool is reached
     */
    record Volume(Optional<Name> name, Optional<Mode> mode) implements StorageLocation {

        /** A pool and a volume in it. */
        public record Name(String pool, String volume) {}

        /** How a volume of an iSCSI pool is reached. */
        public enum Mode implements XmlChoice {
            HOST,
            DIRECT
        }

        @Override
        public StorageType type() {
            return StorageType.VOLUME;
        }

        @Override
        public void attributes(XmlWriter.Open source) {
            name.ifPresent(volume -> source.attribute("pool", volume.pool())
                    .attribute("volume", volume.volume())
                    .choice("mode", mode));
        }

        /** Reads the attributes. */
        public static Volume parse(XmlElement source) {
            Optional<String> pool = source.attribute("pool");
            Optional<String> volume = source.attribute("volume");
            if (pool.isEmpty() && volume.isEmpty()) {
                return new Volume(Optional.empty(), Optional.empty());
            }
            if (pool.isEmpty() || volume.isEmpty()) {
                throw XmlErrors.document("'pool' and 'volume' must be specified together for 'pool' type source");
            }
            return new Volume(
                    Optional.of(new Name(pool.get(), volume.get())),
                    source.attribute("mode").map(Volume::mode));
        }

        private static Mode mode(String text) {
            return XmlChoice.find(Mode.class, text)
                    .orElseThrow(
                            () -> XmlErrors.unsupported("unknown source mode '" + text + "' for volume type disk"));
        }
    }

    /** Reads what a type says of a source. */
    static StorageLocation parse(XmlElement source, StorageType type) {
        return switch (type) {
            case FILE, BLOCK, DIR -> Local.parse(source, type);
            case NETWORK -> NetworkLocation.parse(source);
            case VOLUME -> Volume.parse(source);
            case NVME -> Nvme.parse(source);
            case VHOSTUSER -> VhostUser.parse(source);
        };
    }
}
