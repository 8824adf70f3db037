package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.device.IommuDevice;
import org.hyperbean.documents.device.VideoDevice;
import org.hyperbean.documents.xml.XmlErrors;

/** The checks that documents of every hypervisor must pass. */
final class DomainChecks {
    private DomainChecks() {}

    static void check(DomainDocument document) {
        Devices devices = document.devices();
        document.tuning().resource().ifPresent(ResourceSetting::validate);
        DeviceConflicts.targets(devices);
        DeviceConflicts.hostDevices(devices);
        DeviceConflicts.drives(devices);
        Optional<Cpu> cpu = document.platform().cpu();
        cpu.flatMap(Cpu::topology).ifPresent(CpuTopology::validate);
        DeviceConflicts.aliases(devices, document.isFullyVirtual());
        devices.of(IommuDevice.class).forEach(device -> device.checkInterrupts(hasSplitController(document)));
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

    private static boolean hasSplitController(DomainDocument document) {
        return document.platform()
                .features()
                .feature(FeatureName.IOAPIC)
                .equals(Optional.of(new Feature.Setting("driver", Optional.of("qemu"))));
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
}
