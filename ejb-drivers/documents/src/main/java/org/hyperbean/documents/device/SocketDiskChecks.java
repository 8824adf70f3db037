package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.storage.StorageSource;
import org.hyperbean.documents.xml.XmlErrors;

/** What another process that plays a disk cannot be asked for. */
final class SocketDiskChecks {
    private SocketDiskChecks() {}

    static void check(Disk disk) {
        if (disk.target().bus() != DiskTarget.Bus.VIRTIO) {
            throw XmlErrors.unsupported("vhostuser disk supports only virtio bus");
        }
        if (!disk.settings().snapshot().equals(Optional.of(DiskSettings.Snapshots.NO))) {
            throw XmlErrors.unsupported("only snapshot=no is supported with vhostuser disk");
        }
        DiskDriver driver = disk.driver();
        refuse(driver.cache(), "cache");
        refuse(driver.errorPolicy(), "error_policy");
        refuse(driver.readErrorPolicy(), "error_policy");
        refuse(driver.io(), "io");
        refuse(driver.ioEventFd(), "ioeventfd");
        refuse(driver.copyOnRead(), "copy_on_read");
        refuse(driver.discard(), "discard");
        refuse(driver.ioThread(), "iothread");
        refuse(driver.detectZeroes(), "detect_zeroes");
        refuse(driver.metadataCache() != 0, "metadata_cache");
        refuse(!disk.limits().isEmpty(), "iotune");
        DiskSource backing = disk.backing();
        StorageSource source = backing.storage();
        refuse(backing.below(), "backingStore");
        refuse(source.encryption(), "encryption");
        refuse(backing.readOnly(), "readonly");
        refuse(backing.shareable(), "shareable");
        refuse(disk.discarding(), "transient");
        DiskIdentity identity = disk.identity();
        refuse(identity.serial(), "serial");
        refuse(identity.wwn(), "wwn");
        refuse(identity.vendor(), "vendor");
        refuse(identity.product(), "product");
        refuse(source.authentication(), "auth");
        refuse(disk.layout().hasGeometry(), "geometry");
        refuse(disk.layout().hasBlocks(), "blockio");
    }

    private static void refuse(Optional<?> given, String what) {
        refuse(given.isPresent(), what);
    }

    private static void refuse(boolean given, String what) {
        if (given) {
            throw XmlErrors.unsupported(what + " is not supported with vhostuser disk");
        }
    }
}
