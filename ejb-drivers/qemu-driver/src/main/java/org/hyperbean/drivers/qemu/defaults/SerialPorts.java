package org.hyperbean.drivers.qemu.defaults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hyperbean.documents.device.CharacterDevice;
import org.hyperbean.documents.device.Device;
import org.hyperbean.documents.device.DeviceAddress.VirtioSerial;
import org.hyperbean.documents.device.DeviceElement;
import org.hyperbean.documents.domain.Devices;
import org.hyperbean.documents.domain.DomainDocument;

/** Gives virtio channels and consoles their ports on the first virtio serial controller. */
final class SerialPorts {
    private SerialPorts() {}

    static DomainDocument assign(DomainDocument document) {
        List<Device> devices = new ArrayList<>(document.devices().all());
        Set<Long> taken = new HashSet<>();
        devices.stream().flatMap(device -> device.info().address().stream()).forEach(address -> {
            if (address instanceof VirtioSerial port && port.controller() == 0) {
                taken.add(port.port());
            }
        });
        for (int i = 0; i < devices.size(); i++) {
            if (devices.get(i) instanceof CharacterDevice device && needsPort(device)) {
                // Port 0 is for the first console alone.
                long port = device.element() == DeviceElement.CONSOLE ? 0 : 1;
                while (!taken.add(port)) {
                    port++;
                }
                devices.set(i, device.at(new VirtioSerial(0, 0, port)));
            }
        }
        return document.withDevices(new Devices(document.devices().emulator(), devices));
    }

    private static boolean needsPort(CharacterDevice device) {
        return device.isOnVirtioSerial() && device.info().address().isEmpty();
    }
}
