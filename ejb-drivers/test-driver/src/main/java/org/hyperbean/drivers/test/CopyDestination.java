package org.hyperbean.drivers.test;

import java.util.Optional;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.device.DiskMirror;
import org.hyperbean.documents.storage.ImageFormat;
import org.hyperbean.documents.storage.StorageLocation;
import org.hyperbean.documents.storage.StorageSource;
import org.hyperbean.documents.storage.StorageType;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlReader;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * Where a disk is copied to.
 *
 * @param format of the copy; that of the disk when absent
 */
record CopyDestination(StorageSource source, Optional<ImageFormat> format) {
    /** All flags of {@code virDomainBlockCopyFlags}. */
    static final int COPY_FLAGS = 0xF;

    /** All flags of {@code virDomainBlockRebaseFlags}. */
    static final int REBASE_FLAGS = 0x7F;

    /** That the disk is to be copied. */
    static final int REBASE_COPY = 1 << 3;

    private static final int REBASE_RAW = 1 << 2;
    private static final int REBASE_DEVICE = 1 << 5;

    /** What {@code virDomainBlockRebase} says of it. */
    static CopyDestination ofRebase(String path, int flags) {
        StorageSource source = (flags & REBASE_DEVICE) != 0
                ? StorageSource.of(new StorageLocation.Local(StorageType.BLOCK, Optional.of(path), Optional.empty()))
                : StorageSource.ofFile(path);
        return new CopyDestination(source, (flags & REBASE_RAW) != 0 ? Optional.of(ImageFormat.RAW) : Optional.empty());
    }

    /** Reads it from a {@code <disk>}. */
    static CopyDestination parse(String xml) {
        XmlElement disk = XmlReader.read(xml, "(disk_definition)", ErrorDomain.DOMAIN, "disk");
        StorageType type = StorageType.parse(disk.attribute("type"));
        StorageSource source = disk.child("source")
                .map(element -> StorageSource.parse(element, type, ParseOptions.INACTIVE))
                .filter(parsed -> !parsed.isEmpty())
                .orElseThrow(() -> LibvirtException.of(
                        ErrorCode.INVALID_ARG, ErrorDomain.TEST, "block copy needs a source to copy to"));
        return new CopyDestination(source, ImageFormat.ofDriver(disk.childAttribute("driver", "type")));
    }

    /** The copy, as the disk shows it. */
    DiskMirror mirror(Disk disk) {
        return mirror(DiskMirror.Job.COPY, source, format.or(disk.driver()::format));
    }

    /** The image below that takes what a disk's own has, as the disk shows it. */
    static DiskMirror mirror(DiskChain.Image image) {
        DiskMirror mirror = mirror(DiskMirror.Job.ACTIVE_COMMIT, image.source(), image.format());
        return mirror.withBelow(image.below());
    }

    private static DiskMirror mirror(DiskMirror.Job job, StorageSource source, Optional<ImageFormat> format) {
        return new DiskMirror(job, Optional.empty(), format, 0, Optional.empty(), source, Optional.empty());
    }
}
