package org.hyperbean.documents.domain;

import java.util.Optional;
import java.util.Set;
import org.hyperbean.documents.device.CharacterDevice;
import org.hyperbean.documents.device.CharacterTarget;
import org.hyperbean.documents.device.DeviceElement;
import org.hyperbean.documents.device.DeviceInfo;

/**
 * The first console of a hardware guest and its first serial port are one device with two names: whichever of them the
 * document leaves out is added.
 */
final class SerialConsole {
    private static final Set<String> ON_BUSES = Set.of("pci-serial", "usb-serial", "isa-debug");

    private SerialConsole() {}

    static DomainDocument pair(DomainDocument document) {
        if (document.os().type() != OsType.HVM) {
            return document;
        }
        Devices devices = document.devices();
        Optional<CharacterDevice> console = devices.of(CharacterDevice.class)
                .filter(device -> device.element() == DeviceElement.CONSOLE)
                .findFirst();
        Optional<CharacterDevice> serial = devices.firstSerial();
        if (console.isEmpty()) {
            return serial.filter(SerialConsole::isSystemPort)
                    .map(port -> document.withDevices(devices.with(consoleOf(port))))
                    .orElse(document);
        }
        if (!console.get().isSerialConsole()) {
            return document;
        }
        CharacterDevice named = console.get().withTarget(console.get().target().withType("serial", Optional.empty()));
        Devices completed = devices.map(device -> device.equals(console.get()) ? named : device);
        return document.withDevices(serial.isPresent() ? completed : completed.with(serialOf(named)));
    }

    /** Whether a port is part of the machine, not on a bus for other devices. */
    private static boolean isSystemPort(CharacterDevice serial) {
        return serial.target().type().filter(ON_BUSES::contains).isEmpty();
    }

    private static CharacterDevice consoleOf(CharacterDevice serial) {
        return serial.as(
                        DeviceElement.CONSOLE,
                        CharacterTarget.of(
                                Optional.of("serial"), serial.target().port().orElse(0L)))
                .withInfo(DeviceInfo.NONE);
    }

    private static CharacterDevice serialOf(CharacterDevice console) {
        return console.as(
                DeviceElement.SERIAL,
                CharacterTarget.of(Optional.empty(), console.target().port().orElse(0L)));
    }
}
