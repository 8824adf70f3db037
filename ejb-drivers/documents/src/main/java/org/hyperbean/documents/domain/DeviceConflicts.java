package org.hyperbean.documents.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hyperbean.documents.device.Device;
import org.hyperbean.documents.device.DeviceAddress;
import org.hyperbean.documents.device.DeviceElement;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.device.DiskTarget;
import org.hyperbean.documents.device.HostDevice;
import org.hyperbean.documents.device.HostDeviceSource;
import org.hyperbean.documents.device.NetworkInterface;
import org.hyperbean.documents.xml.XmlErrors;

/** Devices of a guest that cannot be there at the same time. */
final class DeviceConflicts {
    private DeviceConflicts() {}

    /** Refuses disks of one name. */
    static void targets(Devices devices) {
        List<Disk> disks = devices.of(Disk.class).toList();
        for (int i = 0; i < disks.size(); i++) {
            Disk disk = disks.get(i);
            disks.subList(i + 1, disks.size()).stream()
                    .filter(other ->
                            other.target().device().equals(disk.target().device()))
                    .findFirst()
                    .ifPresent(other -> {
                        throw XmlErrors.document("target '%s' duplicated for disk sources '%s' and '%s'"
                                .formatted(disk.target().device(), path(disk), path(other)));
                    });
        }
    }

    /** Refuses disks and SCSI devices of the host at one place. */
    static void drives(Devices devices) {
        List<Disk> disks = devices.of(Disk.class).toList();
        for (int i = 0; i < disks.size(); i++) {
            Disk disk = disks.get(i);
            Optional<DeviceAddress.Drive> drive = drive(disk);
            boolean taken = drive.isPresent()
                    && disks.subList(i + 1, disks.size()).stream()
                            .anyMatch(other ->
                                    other.target().bus() == disk.target().bus()
                                            && drive(other).equals(drive));
            if (taken) {
                throw XmlErrors.unsupported(("Found duplicate drive address for disk with target name '%s'"
                                + " controller='%d' bus='%d' target='%d' unit='%d'")
                        .formatted(
                                disk.target().device(),
                                drive.get().controller(),
                                drive.get().bus(),
                                drive.get().target(),
                                drive.get().unit()));
            }
        }
        hostDrives(devices, disks);
    }

    private static void hostDrives(Devices devices, List<Disk> disks) {
        List<HostDevice> units =
                devices.of(HostDevice.class).filter(HostDevice::isScsi).toList();
        for (int i = 0; i < units.size(); i++) {
            Optional<DeviceAddress.Drive> drive = drive(units.get(i));
            if (drive.isEmpty()) {
                continue;
            }
            if (units.subList(i + 1, units.size()).stream()
                    .anyMatch(other -> drive(other).equals(drive))) {
                throw inUse(drive.get(), "another SCSI host device");
            }
            if (disks.stream()
                    .anyMatch(disk -> disk.target().bus() == DiskTarget.Bus.SCSI
                            && drive(disk).equals(drive))) {
                throw inUse(drive.get(), "another SCSI disk");
            }
        }
    }

    /** Refuses one device of the host twice. */
    static void hostDevices(Devices devices) {
        List<HostDeviceSource> sources = Stream.concat(
                        devices.of(HostDevice.class).map(HostDevice::source), cards(devices))
                .toList();
        for (int i = 0; i < sources.size(); i++) {
            HostDeviceSource source = sources.get(i);
            if (sources.subList(i + 1, sources.size()).stream().anyMatch(source::matches)) {
                throw XmlErrors.document("Hostdev already exists in the domain configuration");
            }
        }
        long withPicture = sources.stream()
                .filter(source -> source instanceof HostDeviceSource.Mediated part
                        && part.framebuffer().orElse(false))
                .count();
        if (withPicture > 1) {
            throw XmlErrors.unsupported("Only one vgpu device can have 'ramfb' enabled");
        }
    }

    /** The host's devices behind network cards. */
    private static Stream<HostDeviceSource> cards(Devices devices) {
        return devices.of(NetworkInterface.class)
                .flatMap(card -> card.hostDevice().stream())
                .flatMap(device -> device.pci().stream())
                .map(address -> new HostDeviceSource.Pci(address, Optional.empty(), Optional.empty()));
    }

    /**
     * Refuses one alias for two devices.
     *
     * @param shared whether the first console is the first serial port under another name, and may have its alias
     */
    static void aliases(Devices devices, boolean shared) {
        Optional<String> port = devices.firstSerial()
                .filter(_ -> shared)
                .flatMap(serial -> serial.info().alias());
        Set<String> seen = new HashSet<>();
        devices.all().stream()
                .filter(device -> device.info().hasUserAlias())
                .filter(device -> device.element() != DeviceElement.CONSOLE
                        || port.isEmpty()
                        || !device.info().alias().equals(port))
                .map(device -> device.info().alias().orElseThrow())
                .filter(alias -> !seen.add(alias))
                .findFirst()
                .ifPresent(alias -> {
                    throw XmlErrors.unsupported("non unique alias detected: " + alias);
                });
    }

    /** Refuses a place that only a device of the host can have. */
    static void refuseUnassigned(Device device) {
        Optional<String> unassigned = device.info()
                .address()
                .map(DeviceAddress::type)
                .filter(type -> type.equals(DeviceAddress.Plain.UNASSIGNED));
        if (unassigned.isPresent() && device.element() != DeviceElement.HOSTDEV) {
            throw XmlErrors.unsupported("address of type 'unassigned' is supported only for hostdevs");
        }
    }

    /** libvirt shows bus and controller the wrong way round here. */
    private static RuntimeException inUse(DeviceAddress.Drive drive, String what) {
        return XmlErrors.unsupported("SCSI host address controller='%d' bus='%d' target='%d' unit='%d' in use by %s"
                .formatted(drive.bus(), drive.controller(), drive.target(), drive.unit(), what));
    }

    private static Optional<DeviceAddress.Drive> drive(Device device) {
        return device.info()
                .address()
                .filter(DeviceAddress.Drive.class::isInstance)
                .map(DeviceAddress.Drive.class::cast);
    }

    private static String path(Disk disk) {
        return disk.backing().path().orElse("<null>");
    }
}
