package org.hyperbean.drivers.qemu.defaults;

import java.util.Optional;
import org.hyperbean.documents.device.AudioDevice;
import org.hyperbean.documents.device.Controller;
import org.hyperbean.documents.device.DeviceElement;
import org.hyperbean.documents.device.Graphics;
import org.hyperbean.documents.device.InputDevice;
import org.hyperbean.documents.device.MemoryBalloon;
import org.hyperbean.documents.domain.Architecture;
import org.hyperbean.documents.domain.Devices;
import org.hyperbean.documents.domain.DomainDocument;

/** The devices that every guest of a machine has, whether its document names them or not. */
final class DefaultDevices {
    private DefaultDevices() {}

    static DomainDocument add(DomainDocument document) {
        Devices devices = document.devices();
        devices = switch (GuestMachine.of(document)) {
            case I440FX ->
                withController(
                        withController(devices, Controller.Type.USB, Optional.of("piix3-uhci")),
                        Controller.Type.PCI,
                        Optional.of("pci-root"));
            case Q35 -> {
                Devices usb = withController(devices, Controller.Type.USB, Optional.of("qemu-xhci"));
                Devices sata = withController(usb, Controller.Type.SATA, Optional.empty());
                yield withController(sata, Controller.Type.PCI, Optional.of("pcie-root"));
            }
            case OTHER -> devices;
        };
        if (document.os().architecture().filter(Architecture::isX86).isPresent()) {
            devices = withInput(withInput(devices, InputDevice.Type.MOUSE), InputDevice.Type.KEYBOARD);
        }
        return document.withDevices(withBalloon(withAudio(devices)));
    }

    private static Devices withController(Devices devices, Controller.Type type, Optional<String> model) {
        boolean present = devices.of(Controller.class)
                .anyMatch(controller ->
                        controller.type() == type && controller.index().orElse(0) == 0);
        return present ? devices : devices.with(Controller.of(type, 0, model));
    }

    private static Devices withInput(Devices devices, InputDevice.Type type) {
        boolean present = devices.of(InputDevice.class).anyMatch(input -> input.is(type, InputDevice.Bus.PS2));
        return present ? devices : devices.with(InputDevice.implicit(type, InputDevice.Bus.PS2));
    }

    /** The sound of a guest goes the way of its screen, or nowhere. */
    private static Devices withAudio(Devices devices) {
        if (devices.of(DeviceElement.AUDIO).findAny().isPresent()) {
            return devices;
        }
        AudioDevice.Type backend = devices.of(Graphics.class)
                .map(graphics -> switch (graphics.type()) {
                    case SPICE -> AudioDevice.Type.SPICE;
                    case SDL -> AudioDevice.Type.SDL;
                    case DBUS -> AudioDevice.Type.DBUS;
                    case VNC, RDP, DESKTOP, EGL_HEADLESS -> AudioDevice.Type.NONE;
                })
                .findFirst()
                .orElse(AudioDevice.Type.NONE);
        return devices.with(AudioDevice.of(1, backend));
    }

    private static Devices withBalloon(Devices devices) {
        return devices.of(DeviceElement.MEMBALLOON).findAny().isPresent()
                ? devices
                : devices.with(MemoryBalloon.of(MemoryBalloon.Model.VIRTIO));
    }
}
