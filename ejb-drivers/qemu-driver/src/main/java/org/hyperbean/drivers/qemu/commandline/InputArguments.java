package org.hyperbean.drivers.qemu.commandline;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.device.DeviceAddress;
import org.hyperbean.documents.device.InputDevice;

/** Input devices; those on PS/2 are part of the machine. */
final class InputArguments {
    private InputArguments() {}

    static List<String> of(InputDevice input, DeviceContext context) {
        String alias = input.info().alias().orElseThrow();
        InputDevice.Bus bus = input.bus().orElse(InputDevice.Bus.PS2);
        return switch (bus) {
            case PS2 -> List.of();
            case USB ->
                DeviceArgument.device(name(input, "usb-kbd", "usb-"), alias)
                        .with("bus", "usb.0")
                        .with("port", usbPort(input))
                        .arguments();
            case VIRTIO ->
                context.withPciPlace(DeviceArgument.device(name(input, "virtio-keyboard-pci", "virtio-"), alias), input)
                        .arguments();
            case XEN, PARALLELS, NONE ->
                throw Unsupported.configuration("input bus '" + bus.text() + "' is not supported");
        };
    }

    private static String name(InputDevice input, String keyboard, String prefix) {
        String suffix = prefix.equals("virtio-") ? "-pci" : "";
        return switch (input.type()) {
            case KEYBOARD -> keyboard;
            case MOUSE, TABLET -> prefix + input.type().text() + suffix;
            case PASSTHROUGH, EVDEV ->
                throw Unsupported.configuration("input type '" + input.type().text() + "' is not supported");
        };
    }

    private static Optional<String> usbPort(InputDevice input) {
        return input.info().address().orElse(null) instanceof DeviceAddress.Usb place ? place.port() : Optional.empty();
    }
}
