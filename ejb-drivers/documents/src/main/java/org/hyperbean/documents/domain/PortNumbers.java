package org.hyperbean.documents.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.hyperbean.documents.character.SerialTarget;
import org.hyperbean.documents.device.CharacterDevice;
import org.hyperbean.documents.device.Device;
import org.hyperbean.documents.device.DeviceElement;
import org.hyperbean.documents.xml.XmlErrors;

/** Numbers the serial and parallel ports that the document does not number. */
final class PortNumbers {
    /** How many ISA serial ports a machine has. */
    private static final int ISA_PORTS = 4;

    private final List<Device> devices;

    private PortNumbers(Devices devices) {
        this.devices = new ArrayList<>(devices.all());
    }

    static DomainDocument complete(DomainDocument document) {
        Devices devices = document.devices();
        PortNumbers numbers = new PortNumbers(devices);
        numbers.completeIsa();
        numbers.complete(DeviceElement.SERIAL);
        numbers.complete(DeviceElement.PARALLEL);
        return document.withDevices(new Devices(devices.emulator(), numbers.devices));
    }

    /** ISA ports take the first numbers that are free. */
    private void completeIsa() {
        Set<Integer> taken = new HashSet<>();
        int found = 0;
        for (Device device : devices) {
            if (device instanceof CharacterDevice port && isIsa(port)) {
                Optional<Integer> number = port.target().port();
                if (found++ >= ISA_PORTS || number.orElse(0) >= ISA_PORTS) {
                    throw XmlErrors.internal("Maximum supported number of ISA serial ports is '" + ISA_PORTS + "'");
                }
                number.filter(known -> !taken.add(known)).ifPresent(known -> {
                    throw XmlErrors.internal("target port '%d' already allocated".formatted(known));
                });
            }
        }
        for (int i = 0; i < devices.size(); i++) {
            if (devices.get(i) instanceof CharacterDevice port && isIsa(port)) {
                number(i, port, () -> {
                    int free = 0;
                    while (!taken.add(free)) {
                        free++;
                    }
                    return free;
                });
            }
        }
    }

    /** Other ports take the number after the highest. */
    private void complete(DeviceElement element) {
        for (int i = 0; i < devices.size(); i++) {
            if (devices.get(i) instanceof CharacterDevice port && port.element() == element) {
                number(i, port, () -> highest(element) + 1);
            }
        }
    }

    private void number(int position, CharacterDevice port, IntSupplier free) {
        if (port.target().port().isEmpty()) {
            devices.set(position, port.withTarget(port.target().withPort(free.getAsInt())));
        }
    }

    private int highest(DeviceElement element) {
        int highest = -1;
        for (Device device : devices) {
            if (device instanceof CharacterDevice port && port.element() == element) {
                highest = Math.max(highest, port.target().port().orElse(-1));
            }
        }
        return highest;
    }

    private static boolean isIsa(CharacterDevice port) {
        return port.target() instanceof SerialTarget serial && serial.type() == SerialTarget.Type.ISA_SERIAL;
    }
}
