package org.hyperbean.documents.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.documents.device.CharacterDevice;
import org.hyperbean.documents.device.Controller;
import org.hyperbean.documents.device.DeviceAddress;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.device.DriveAddresses;
import org.hyperbean.documents.device.Graphics;
import org.hyperbean.documents.device.SmartCard;
import org.hyperbean.documents.device.SmartCardSlots;
import org.hyperbean.documents.device.VideoDefaults;
import org.hyperbean.documents.device.VideoDevice;

/** What follows from the devices of a document: places on disk controllers, and the controllers themselves. */
final class ImplicitDevices {
    private ImplicitDevices() {}

    static DomainDocument complete(DomainDocument document) {
        Devices devices = ControllerNumbers.complete(document.devices());
        devices = devices.map(device -> switch (device) {
            case Disk disk -> DriveAddresses.assign(disk);
            default -> device;
        });
        devices = firstVideoIsPrimary(withVideo(devices, document));
        for (Map.Entry<Controller.Type, Long> needed :
                highestControllers(devices).entrySet()) {
            devices = withControllers(devices, needed.getKey(), needed.getValue());
        }
        return document.withDevices(withReaders(devices));
    }

    /** Smart cards have slots, and each reader that they name is there. */
    private static Devices withReaders(Devices devices) {
        Devices placed = new Devices(devices.emulator(), SmartCardSlots.assign(devices.all()));
        Devices completed = placed;
        for (SmartCard card : placed.of(SmartCard.class).toList()) {
            if (card.info().address().orElse(null) instanceof DeviceAddress.Ccid ccid) {
                completed = withController(completed, Controller.Type.CCID, (int) ccid.controller());
            }
        }
        return completed;
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

    private static Map<Controller.Type, Long> highestControllers(Devices devices) {
        Map<Controller.Type, Long> highest = new EnumMap<>(Controller.Type.class);
        devices.of(Disk.class)
                .forEach(disk -> disk.info()
                        .address()
                        .filter(DeviceAddress.Drive.class::isInstance)
                        .map(DeviceAddress.Drive.class::cast)
                        .ifPresent(
                                drive -> DriveAddresses.controller(disk.target().bus())
                                        .ifPresent(type -> highest.merge(type, drive.controller(), Long::max))));
        devices.of(CharacterDevice.class)
                .filter(CharacterDevice::isOnVirtioSerial)
                .forEach(port -> highest.merge(Controller.Type.VIRTIO_SERIAL, serialController(port), Long::max));
        return highest;
    }

    private static long serialController(CharacterDevice port) {
        return port.info().address().orElse(null) instanceof DeviceAddress.VirtioSerial address
                ? address.controller()
                : 0;
    }

    private static Devices withControllers(Devices devices, Controller.Type type, long highest) {
        Devices completed = devices;
        for (int index = 0; index <= highest; index++) {
            completed = withController(completed, type, index);
        }
        return completed;
    }

    private static Devices withController(Devices devices, Controller.Type type, int index) {
        boolean present = devices.of(Controller.class)
                .anyMatch(controller ->
                        controller.type() == type && controller.index().equals(Optional.of(index)));
        return present ? devices : devices.with(Controller.of(type, index, Optional.empty()));
    }
}
