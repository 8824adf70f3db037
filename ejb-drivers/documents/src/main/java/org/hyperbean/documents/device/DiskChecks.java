package org.hyperbean.documents.device;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hyperbean.documents.storage.BackingStore;
import org.hyperbean.documents.storage.ImageFormat;
import org.hyperbean.documents.storage.NetworkLocation;
import org.hyperbean.documents.storage.StorageLocation;
import org.hyperbean.documents.storage.StorageProtocol;
import org.hyperbean.documents.storage.StorageSource;
import org.hyperbean.documents.storage.StorageType;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** What no hypervisor can make sense of in a disk. */
final class DiskChecks {
    private static final List<String> HARD_DISKS = List.of("hd", "sd", "vd", "xvd", "ubd");
    private static final Set<DiskTarget.Bus> ON_CONTROLLERS =
            Set.of(DiskTarget.Bus.IDE, DiskTarget.Bus.FDC, DiskTarget.Bus.SCSI, DiskTarget.Bus.SATA);

    private DiskChecks() {}

    static void check(Disk disk, Guest guest) {
        StorageSource source = disk.backing().storage();
        if (disk.target().name().isEmpty()) {
            throw noTarget(source);
        }
        SourceChecks.check(source);
        below(disk.backing().below()).forEach(image -> SourceChecks.check(image.source()));
        unit(disk, source);
        disk.limits().validate();
        bus(disk);
        if (source.location() instanceof StorageLocation.Nvme nvme && nvme.namespace() == 0) {
            throw XmlErrors.unsupported("NVMe namespace can't be zero");
        }
        if (disk.type() == StorageType.VHOSTUSER) {
            SocketDiskChecks.check(disk);
        }
        guest.checkLabels(source.labels());
        below(disk.backing().below())
                .forEach(image -> guest.checkLabels(image.source().labels()));
        target(disk);
        startupPolicy(disk);
        disk.identity().validateWwn();
        name(disk);
        if (source.isEmpty() && disk.kind() == Disk.Kind.DISK) {
            throw LibvirtException.of(
                    ErrorCode.NO_SOURCE, ErrorDomain.DOMAIN, disk.target().device());
        }
    }

    private static LibvirtException noTarget(StorageSource source) {
        Optional<String> named = source.location() instanceof StorageLocation.Volume volume
                ? volume.name().map(name -> "pool = '%s', volume = '%s'".formatted(name.pool(), name.volume()))
                : source.path();
        return named.map(text -> LibvirtException.of(ErrorCode.NO_TARGET, ErrorDomain.DOMAIN, text))
                .orElseGet(() -> LibvirtException.of(ErrorCode.NO_TARGET, ErrorDomain.DOMAIN));
    }

    private static List<BackingStore.Image> below(Optional<BackingStore> store) {
        return store.orElse(null) instanceof BackingStore.Image image
                ? Stream.concat(Stream.of(image), below(image.below()).stream()).toList()
                : List.of();
    }

    private static void unit(Disk disk, StorageSource source) {
        Optional<DiskSettings.GenericIo> commands = disk.settings().genericIo();
        if (commands.equals(Optional.of(DiskSettings.GenericIo.UNFILTERED))) {
            throw XmlErrors.unsupported("unfiltered sgio is no longer supported");
        }
        if (disk.kind() == Disk.Kind.LUN) {
            rawUnit(disk, source);
            return;
        }
        refuse(source.reservations().isPresent(), "<reservations/> allowed only for lun devices");
        refuse(disk.settings().rawIo().isPresent(), "rawio can be used only with device='lun'");
        refuse(commands.isPresent(), "sgio can be used only with device='lun'");
    }

    private static void rawUnit(Disk disk, StorageSource source) {
        if (source.location() instanceof NetworkLocation network) {
            refuse(
                    network.protocol() != StorageProtocol.ISCSI,
                    "disk device='lun' is not supported for protocol='"
                            + network.protocol().text() + "'");
        } else {
            refuse(
                    source.type() != StorageType.BLOCK && source.type() != StorageType.VOLUME,
                    "disk device='lun' is only valid for block type disk source");
        }
        refuse(
                disk.driver()
                        .format()
                        .filter(format -> format != ImageFormat.RAW)
                        .isPresent(),
                "disk device 'lun' must use 'raw' format");
        refuse(source.slice().isPresent(), "disk device 'lun' doesn't support storage slice");
        refuse(SourceChecks.isEncrypted(source), "disk device 'lun' doesn't support encryption");
    }

    private static void bus(Disk disk) {
        DiskTarget.Bus bus = disk.target().bus();
        disk.info()
                .address()
                .filter(address -> ON_CONTROLLERS.contains(bus) && !(address instanceof DeviceAddress.Drive))
                .ifPresent(address -> {
                    throw XmlErrors.unsupported("Invalid address type '%s' for the disk '%s' with the bus type '%s'"
                            .formatted(address.type(), disk.target().device(), bus.text()));
                });
        if (bus == DiskTarget.Bus.VIRTIO) {
            return;
        }
        disk.settings().model().ifPresent(model -> {
            throw XmlErrors.unsupported(
                    "disk model '%s' not supported for bus '%s'".formatted(model.text(), bus.text()));
        });
        DiskDriver driver = disk.driver();
        refuse(driver.queues() != 0, "queues attribute in disk driver element is only supported by virtio-blk");
        refuse(driver.eventIndex().isPresent(), "disk event_idx mode supported only for virtio bus");
        refuse(driver.ioEventFd().isPresent(), "disk ioeventfd mode supported only for virtio bus");
        driver.virtio().requireAbsent();
    }

    private static void target(Disk disk) {
        DiskTarget.Bus bus = disk.target().bus();
        boolean floppy = disk.kind() == Disk.Kind.FLOPPY;
        refuse(
                disk.target().trayOpen() && !floppy && disk.kind() != Disk.Kind.CDROM,
                "tray is only valid for cdrom and floppy");
        disk.identity().validateNames();
        if (floppy && bus != DiskTarget.Bus.FDC) {
            throw XmlErrors.internal("Invalid bus type '" + bus.text() + "' for floppy disk");
        }
        if (!floppy && bus == DiskTarget.Bus.FDC) {
            throw XmlErrors.internal("Invalid bus type '" + bus.text() + "' for disk");
        }
        if (disk.target().removable().isPresent() && bus != DiskTarget.Bus.USB) {
            throw XmlErrors.document("removable is only valid for usb disks");
        }
    }

    private static void startupPolicy(Disk disk) {
        Optional<StartupPolicy> policy = disk.backing().startupPolicy();
        if (policy.isEmpty()) {
            return;
        }
        switch (disk.type()) {
            case FILE, BLOCK, DIR, VOLUME -> {
                // The daemon can look whether these are there.
            }
            case NETWORK, NVME, VHOSTUSER ->
                throw XmlErrors.document("disk startupPolicy '%s' is not allowed for disk of '%s' type"
                        .formatted(policy.get().text(), disk.type().text()));
        }
        boolean removable = disk.kind() == Disk.Kind.CDROM || disk.kind() == Disk.Kind.FLOPPY;
        if (policy.get() == StartupPolicy.REQUISITE && !removable) {
            throw XmlErrors.document("disk startupPolicy 'requisite' is allowed only for cdrom or floppy");
        }
    }

    private static void name(Disk disk) {
        String name = disk.target().device();
        boolean hard = disk.kind() == Disk.Kind.DISK || disk.kind() == Disk.Kind.LUN;
        if (hard && HARD_DISKS.stream().noneMatch(name::startsWith)) {
            throw XmlErrors.internal("Invalid harddisk device name: " + name);
        }
        if (disk.kind() == Disk.Kind.FLOPPY && !name.startsWith("fd")) {
            throw XmlErrors.internal("Invalid floppy device name: " + name);
        }
    }

    private static void refuse(boolean wrong, String reason) {
        if (wrong) {
            throw XmlErrors.unsupported(reason);
        }
    }
}
