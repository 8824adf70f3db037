package org.hyperbean.documents.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.character.ConsoleTarget;
import org.hyperbean.documents.character.SerialTarget;
import org.hyperbean.documents.device.CharacterDevice;
import org.hyperbean.documents.device.Device;
import org.hyperbean.documents.device.DeviceElement;
import org.hyperbean.documents.device.DeviceInfo;
import org.hyperbean.documents.xml.XmlErrors;

/**
 * The first console of a hardware guest and its first serial port are one device with two names: whichever of them the
 * document leaves out is added. Only the port's settings count; the console is its shadow.
 */
final class SerialConsole {
    private SerialConsole() {}

    static DomainDocument pair(DomainDocument document) {
        Devices devices = document.devices();
        refuseOtherSerialConsoles(devices);
        Devices paired = document.isFullyVirtual() ? pair(devices) : devices;
        return document.withDevices(paired.map(SerialConsole::named));
    }

    private static Devices pair(Devices devices) {
        Optional<CharacterDevice> serial = devices.firstSerial();
        Optional<CharacterDevice> console = devices.firstConsole();
        if (console.filter(CharacterDevice::isSerialConsole).isPresent()) {
            Devices named = serial.isPresent() ? devices : devices.with(serialOf(console.get()));
            return named.replace(console.get(), consoleOf(named.firstSerial().orElseThrow()));
        }
        return serial.filter(SerialConsole::isPartOfMachine)
                .map(port -> withFirst(devices, consoleOf(port)))
                .orElse(devices);
    }

    private static void refuseOtherSerialConsoles(Devices devices) {
        boolean others = devices.of(CharacterDevice.class)
                .filter(device -> device.element() == DeviceElement.CONSOLE)
                .skip(1)
                .anyMatch(CharacterDevice::isSerialConsole);
        if (others) {
            throw XmlErrors.unsupported("Only the first console can be a serial port");
        }
    }

    private static boolean isPartOfMachine(CharacterDevice port) {
        return port.target() instanceof SerialTarget serial && serial.isPartOfMachine();
    }

    private static CharacterDevice consoleOf(CharacterDevice serial) {
        return new CharacterDevice(
                serial.backend(),
                new ConsoleTarget(
                        ConsoleTarget.Type.SERIAL, serial.target().port().or(() -> Optional.of(0))),
                DeviceInfo.NONE);
    }

    private static CharacterDevice serialOf(CharacterDevice console) {
        return new CharacterDevice(
                console.backend(), SerialTarget.ofPort(console.target().port()), console.info());
    }

    /** The devices with one more before the others of its element. */
    private static Devices withFirst(Devices devices, Device first) {
        List<Device> changed = new ArrayList<>(devices.all());
        changed.addFirst(first);
        return new Devices(devices.emulator(), changed);
    }

    /** A console that does not say what it is on is on a serial port. */
    private static Device named(Device device) {
        return device instanceof CharacterDevice character
                        && character.target() instanceof ConsoleTarget(ConsoleTarget.Type type, Optional<Integer> port)
                        && type == ConsoleTarget.Type.NONE
                ? character.withTarget(new ConsoleTarget(ConsoleTarget.Type.SERIAL, port))
                : device;
    }
}
