package org.hyperbean.documents.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hyperbean.documents.device.CharacterDevice;
import org.hyperbean.documents.device.Device;
import org.hyperbean.documents.device.DeviceElement;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.device.DiskSource;
import org.hyperbean.documents.device.IommuDevice;
import org.hyperbean.documents.device.VideoDevice;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** The checks that documents of every hypervisor must pass. */
final class DomainChecks {
    private DomainChecks() {}

    static void check(DomainDocument document) {
        document.tuning().resource().ifPresent(ResourceSetting::validate);
        document.devices().of(Disk.class).forEach(DomainChecks::hasSource);
        targetsDiffer(document);
        Optional<Cpu> cpu = document.platform().cpu();
        cpu.flatMap(Cpu::topology).ifPresent(CpuTopology::validate);
        aliasesDiffer(document);
        document.devices().of(IommuDevice.class).forEach(device -> interruptsFit(device.driver(), document));
        document.platform().actions().validate();
        Optional<Numa> numa = document.platform().numa();
        document.tuning().backing().validate(document.numaNodes());
        document.os().firmware().validate();
        document.tuning().cpus().validate();
        document.os().boot().validate();
        onePrimaryVideo(document);
        document.tuning().blocks().validate();
        document.idMap().validate();
        document.tuning().nodes().validate();
        numa.ifPresent(Numa::validate);
        document.tuning().ioThreads().validate();
    }

    /** The first console is the first serial port under another name, and may have its alias. */
    private static void aliasesDiffer(DomainDocument document) {
        Set<String> seen = new HashSet<>();
        Optional<CharacterDevice> shadow = document.devices().firstSerial().filter(_ -> document.isFullyVirtual());
        for (Device device : document.devices().all()) {
            boolean isShadow = device.element() == DeviceElement.CONSOLE
                    && shadow.filter(serial ->
                                    serial.info().alias().equals(device.info().alias()))
                            .isPresent();
            Optional<String> alias = device.info().alias().filter(name -> name.startsWith("ua-"));
            if (!isShadow && alias.filter(name -> !seen.add(name)).isPresent()) {
                throw XmlErrors.unsupported("non unique alias detected: " + alias.orElseThrow());
            }
        }
    }

    private static void interruptsFit(IommuDevice.Driver driver, DomainDocument document) {
        boolean remapped = driver.interruptRemapping().equals(Optional.of(true));
        boolean split = document.platform()
                .features()
                .feature(FeatureName.IOAPIC)
                .equals(Optional.of(new Feature.Setting("driver", Optional.of("qemu"))));
        if (remapped && !split) {
            throw XmlErrors.unsupported("IOMMU interrupt remapping requires split I/O APIC (ioapic driver='qemu')");
        }
        if (driver.extendedInterrupts().equals(Optional.of(true)) && !remapped) {
            throw XmlErrors.unsupported("IOMMU eim requires interrupt remapping to be enabled");
        }
    }

    private static void onePrimaryVideo(DomainDocument document) {
        long primaries = document.devices()
                .of(VideoDevice.class)
                .filter(VideoDevice::primary)
                .count();
        if (primaries > 1) {
            throw XmlErrors.unsupported("Only one primary video device is supported");
        }
    }

    private static void hasSource(Disk disk) {
        boolean removable = disk.kind() == Disk.Kind.CDROM || disk.kind() == Disk.Kind.FLOPPY;
        if (disk.source().isEmpty() && !removable) {
            throw LibvirtException.of(
                    ErrorCode.NO_SOURCE, ErrorDomain.DOMAIN, disk.target().device());
        }
    }

    private static void targetsDiffer(DomainDocument document) {
        Map<String, Disk> seen = new HashMap<>();
        document.devices().of(Disk.class).forEach(disk -> {
            Disk other = seen.put(disk.target().device(), disk);
            if (other != null) {
                throw XmlErrors.document("target '%s' duplicated for disk sources '%s' and '%s'"
                        .formatted(disk.target().device(), path(other), path(disk)));
            }
        });
    }

    private static String path(Disk disk) {
        return Optional.of(disk).flatMap(Disk::source).flatMap(DiskSource::path).orElse("(null)");
    }
}
