package org.hyperbean.documents.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.device.CharacterDevice;
import org.hyperbean.documents.device.Controller;
import org.hyperbean.documents.device.Device;
import org.hyperbean.documents.device.DeviceAddress;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.device.DiskTarget;
import org.hyperbean.documents.device.Graphics;
import org.hyperbean.documents.device.HostDevice;
import org.hyperbean.documents.device.SmartCard;
import org.hyperbean.documents.device.SmartCardSlots;
import org.hyperbean.documents.device.VideoDefaults;
import org.hyperbean.documents.device.VideoDevice;

/** What follows from the devices of a document: places on disk controllers, and the controllers themselves. */
final class ImplicitDevices {
    private ImplicitDevices() {}

    static DomainDocument complete(DomainDocument document) {
        DomainDocument numbered = document.withDevices(ControllerNumbers.complete(document.devices()));
        DomainDocument placed = numbered.mapDevices(devices -> devices.map(device -> switch (device) {
            case Disk disk -> disk.complete(numbered);
            default -> device;
        }));
        placed = hostDevices(placed);
        ControllerNumbers.check(placed.devices());
        Devices shown = firstVideoIsPrimary(withVideo(placed.devices(), placed));
        Devices devices = new Devices(shown.emulator(), SmartCardSlots.assign(shown.all()));
        return placed.withDevices(withControllers(devices));
    }

    /** SCSI devices of the host take the places that disks and the devices before them leave. */
    private static DomainDocument hostDevices(DomainDocument document) {
        DomainDocument placed = document;
        List<Device> devices = document.devices().all();
        for (int i = 0; i < devices.size(); i++) {
            if (devices.get(i) instanceof HostDevice device) {
                List<Device> changed = new ArrayList<>(placed.devices().all());
                changed.set(i, device.complete(placed));
                placed = placed.withDevices(new Devices(placed.devices().emulator(), changed));
            }
        }
        return placed;
    }

    /** A guest with a screen has something to draw on it. */
    private static Devices withVideo(Devices devices, DomainDocument document) {
        boolean missing = devices.of(Graphics.class).findAny().isPresent()
                && devices.of(VideoDevice.class).findAny().isEmpty();
        return missing ? devices.with(VideoDefaults.usual(document)) : devices;
    }

    private static Devices firstVideoIsPrimary(Devices devices) {
        List<VideoDevice> videos = new ArrayList<>(devices.of(VideoDevice.class)
                .sorted(Comparator.comparing(VideoDevice::primary).reversed())
                .toList());
        if (videos.isEmpty()) {
            return devices;
        }
        videos.set(0, videos.getFirst().asPrimary(true));
        Devices ordered = devices.without(VideoDevice.class::isInstance);
        for (VideoDevice video : videos) {
            ordered = ordered.with(video);
        }
        return ordered;
    }

    private static Devices withControllers(Devices devices) {
        List<Controller> controllers =
                new ArrayList<>(devices.of(Controller.class).toList());
        disks(devices, controllers, DiskTarget.Bus.SCSI, Controller.Type.SCSI);
        hostUnits(devices, controllers);
        disks(devices, controllers, DiskTarget.Bus.FDC, Controller.Type.FDC);
        disks(devices, controllers, DiskTarget.Bus.IDE, Controller.Type.IDE);
        disks(devices, controllers, DiskTarget.Bus.SATA, Controller.Type.SATA);
        devices.of(CharacterDevice.class)
                .filter(CharacterDevice::isOnVirtioSerial)
                .forEach(port ->
                        add(controllers, Controller.Type.VIRTIO_SERIAL, serialController(port), Optional.empty()));
        devices.of(SmartCard.class)
                .map(device -> device.info().address().orElse(null))
                .forEach(address -> add(
                        controllers,
                        Controller.Type.CCID,
                        address instanceof DeviceAddress.Ccid ccid ? ccid.controller() : 0,
                        Optional.empty()));
        Devices others = devices.without(Controller.class::isInstance);
        List<Device> all = new ArrayList<>(controllers);
        all.addAll(others.all());
        return new Devices(devices.emulator(), all);
    }

    private static void disks(Devices devices, List<Controller> controllers, DiskTarget.Bus bus, Controller.Type type) {
        long last = devices.of(Disk.class)
                .filter(disk -> disk.target().bus() == bus)
                .mapToLong(ImplicitDevices::driveController)
                .max()
                .orElse(-1);
        for (int index = 0; index <= last; index++) {
            add(controllers, type, index, Optional.empty());
        }
    }

    /** New controllers for SCSI devices of the host are of the model of the one that became full. */
    private static void hostUnits(Devices devices, List<Controller> controllers) {
        long last = -1;
        Optional<String> model = Optional.empty();
        List<HostDevice> units =
                devices.of(HostDevice.class).filter(HostDevice::isScsi).toList();
        for (HostDevice unit : units) {
            long controller = driveController(unit);
            if (controller > last) {
                last = controller;
                Optional<String> full = model;
                model = scsiModel(controllers, controller).or(() -> full);
            }
        }
        for (int index = 0; index <= last; index++) {
            add(controllers, Controller.Type.SCSI, index, model);
        }
    }

    private static Optional<String> scsiModel(List<Controller> controllers, long index) {
        return controllers.stream()
                .filter(controller -> controller.type() == Controller.Type.SCSI
                        && controller.index().equals(Optional.of((int) index)))
                .findFirst()
                .flatMap(Controller::model);
    }

    /** The disk controller that a device is on; -1 for none. */
    private static long driveController(Device device) {
        return device.info().address().orElse(null) instanceof DeviceAddress.Drive drive ? drive.controller() : -1;
    }

    private static long serialController(CharacterDevice port) {
        return port.info().address().orElse(null) instanceof DeviceAddress.VirtioSerial address
                ? address.controller()
                : 0;
    }

    private static void add(List<Controller> controllers, Controller.Type type, long index, Optional<String> model) {
        int wanted = (int) index;
        boolean present = controllers.stream()
                .anyMatch(controller ->
                        controller.type() == type && controller.index().equals(Optional.of(wanted)));
        if (!present) {
            controllers.add(Controller.of(type, wanted, model));
        }
    }
}
