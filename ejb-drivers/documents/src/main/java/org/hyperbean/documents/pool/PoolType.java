package org.hyperbean.documents.pool;

import java.util.Optional;
import java.util.Set;
import org.hyperbean.documents.xml.XmlChoice;

/** The kinds of pools, in libvirt's order. */
public enum PoolType implements XmlChoice {
    DIR(Optional.empty(), Optional.of(FormatList.IMAGES)),
    FS(Optional.of(FormatList.FILE_SYSTEMS), Optional.of(FormatList.IMAGES), SourcePart.DEVICE),
    NETFS(
            Optional.of(FormatList.NETWORK_FILE_SYSTEMS),
            Optional.of(FormatList.IMAGES),
            SourcePart.HOST,
            SourcePart.DIRECTORY),
    LOGICAL(Optional.of(FormatList.VOLUME_GROUPS), Optional.empty(), SourcePart.NAME, SourcePart.DEVICE),
    DISK(Optional.of(FormatList.PARTITION_TABLES), Optional.of(FormatList.PARTITIONS), SourcePart.DEVICE),
    ISCSI(Optional.empty(), Optional.empty(), SourcePart.HOST, SourcePart.DEVICE, SourcePart.INITIATOR),
    ISCSI_DIRECT(
            Optional.empty(),
            Optional.empty(),
            SourcePart.HOST,
            SourcePart.DEVICE,
            SourcePart.NETWORK,
            SourcePart.INITIATOR),
    SCSI(Optional.empty(), Optional.empty(), SourcePart.ADAPTER),
    MPATH(Optional.empty(), Optional.empty()),
    RBD(
            Optional.empty(),
            Optional.of(FormatList.UNLISTED_IMAGES),
            SourcePart.HOST,
            SourcePart.NETWORK,
            SourcePart.NAME),
    SHEEPDOG(Optional.empty(), Optional.empty(), SourcePart.HOST, SourcePart.NETWORK, SourcePart.NAME),
    GLUSTER(
            Optional.empty(),
            Optional.of(FormatList.IMAGES),
            SourcePart.HOST,
            SourcePart.NETWORK,
            SourcePart.NAME,
            SourcePart.DIRECTORY),
    ZFS(Optional.empty(), Optional.empty(), SourcePart.NAME, SourcePart.DEVICE),
    VSTORAGE(Optional.empty(), Optional.of(FormatList.IMAGES), SourcePart.NAME);

    private final Optional<FormatList> formats;
    private final Optional<FormatList> volumeFormats;
    private final Set<SourcePart> parts;

    PoolType(Optional<FormatList> formats, Optional<FormatList> volumeFormats, SourcePart... parts) {
        this.formats = formats;
        this.volumeFormats = volumeFormats;
        this.parts = Set.of(parts);
    }

    /** The formats of a source, where it has one. */
    Optional<FormatList> formats() {
        return formats;
    }

    /** The formats of a volume, where it has one. */
    Optional<FormatList> volumeFormats() {
        return volumeFormats;
    }

    boolean has(SourcePart part) {
        return parts.contains(part);
    }

    /** Whether a device is all that there is to the source. */
    boolean isDeviceAlone() {
        return parts.equals(Set.of(SourcePart.DEVICE));
    }
}
