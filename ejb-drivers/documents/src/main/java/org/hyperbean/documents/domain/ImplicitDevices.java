package org.hyperbean.documents.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.documents.device.CharacterDevice;
import org.hyperbean.documents.device.Controller;
import org.hyperbean.documents.device.Device;
import org.hyperbean.documents.device.DeviceAddress;
import org.hyperbean.documents.device.DeviceElement;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.device.DriveAddresses;
import org.hyperbean.documents.device.Graphics;
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
        return document.withDevices(devices);
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
                .filter(ImplicitDevices::isVirtioSerial)
                .forEach(port -> highest.merge(Controller.Type.VIRTIO_SERIAL, serialController(port), Long::max));
        if (devices.of(DeviceElement.SMARTCARD).findAny().isPresent()) {
            highest.putIfAbsent(Controller.Type.CCID, 0L);
        }
        return highest;
    }

    private static boolean isVirtioSerial(CharacterDevice device) {
        boolean portOrConsole = device.element() == DeviceElement.CHANNEL || device.element() == DeviceElement.CONSOLE;
        return portOrConsole && device.target().type().equals(Optional.of("virtio"));
    }

    private static long serialController(CharacterDevice port) {
        return port.info().address().orElse(null) instanceof DeviceAddress.VirtioSerial address
                ? address.controller()
                : 0;
    }

    private static Devices withControllers(Devices devices, Controller.Type type, long highest) {
        Devices completed = devices;
        for (int index = 0; index <= highest; index++) {
            int wanted = index;
            boolean present = completed
                    .of(Controller.class)
                    .anyMatch(controller ->
                            controller.type() == type && controller.index().equals(Optional.of(wanted)));
            if (!present) {
                completed = completed.with(Controller.of(type, index, Optional.empty()));
            }
        }
        return completed;
    }
}
